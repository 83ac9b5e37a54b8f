import { useTranslation } from 'react-i18next'
import type { Kind } from '../../shared/entries.ts'
import { ChipGroup } from '../ui/chip.tsx'
import { EntryMark, givenKinds, kindLook } from './kind-parts.tsx'

type KindChipsProps = {
  value: Kind
  /** 'unsorted' when the chip that was on is pressed again. */
  onChange: (kind: Kind) => void
  /** Signs between mark and word, where they can be typed. */
  signs?: boolean | undefined
  labelledBy?: string | undefined
}

/** What a note is: one of five, or not known yet. */
export function KindChips({ value, onChange, signs = false, labelledBy }: KindChipsProps) {
  const { t } = useTranslation()
  return (
    <ChipGroup<(typeof givenKinds)[number]>
      {...(labelledBy === undefined ? { label: t('entries.kindLabel') } : { labelledBy })}
      value={value === 'unsorted' ? null : value}
      onChange={(kind) => onChange(kind ?? 'unsorted')}
      allowNone
      options={givenKinds.map((kind) => ({
        id: kind,
        label: t(`entries.kind.${kind}`),
        mark: <EntryMark kind={kind} size={17} />,
        sign: signs ? kindLook[kind].sign : undefined,
        tone: kindLook[kind].tone,
      }))}
    />
  )
}
