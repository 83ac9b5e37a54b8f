import { useTranslation } from 'react-i18next'
import { ComboBox } from '../ui/combo-box.tsx'
import { createName, type NameList, useNames } from './names.ts'

type NamePickerProps = {
  list: NameList
  value: string | null
  onChange: (id: string | null) => void
  label: string
  labelHidden?: boolean | undefined
  placeholder?: string | undefined
  autoFocus?: boolean | undefined
  /** Nothing new can be made here: a filter. */
  choiceOnly?: boolean | undefined
  className?: string | undefined
}

/** A work process, goal or tool: chosen from the list, or made in passing. */
export function NamePicker({ list, value, onChange, choiceOnly = false, ...rest }: NamePickerProps) {
  const { t } = useTranslation()
  const names = useNames(list)
  const options = names
    .filter(({ archived, id }) => !archived || id === value)
    .map(({ id, name }) => ({ id, label: name }))
  const create = async (text: string) => {
    const id = await createName(list, text)
    if (id !== null) onChange(id)
  }
  return (
    <ComboBox
      {...rest}
      size="small"
      options={options}
      value={value}
      onChange={onChange}
      createLabel={choiceOnly ? undefined : (text) => t('processes.make', { name: text })}
      onCreate={(text) => void create(text)}
      emptyLabel={choiceOnly ? t('processes.none') : t(`processes.empty.${list}`)}
    />
  )
}
