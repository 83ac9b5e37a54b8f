import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { maxLabelLength, type Sender } from '../../shared/bundles.ts'
import { ChipGroup } from '../ui/chip.tsx'
import { TextField } from '../ui/text-field.tsx'

const ways = ['anonymous', 'alias', 'name'] as const

/** Under which name the items go, and what stays visible without one. */
export function SenderChoice({ sender, onChange }: { sender: Sender; onChange: (sender: Sender) => void }) {
  const { t } = useTranslation()
  const labelId = useId()
  return (
    <div className="flex flex-col items-start gap-2">
      <span id={labelId} className="type-label text-ink2">
        {t('bundles.sender.label')}
      </span>
      <ChipGroup
        labelledBy={labelId}
        options={ways.map((id) => ({ id, label: t(`bundles.sender.${id}`) }))}
        value={sender.as}
        onChange={(as) => {
          if (as === 'anonymous') onChange({ as })
          else if (as !== null) onChange({ as, name: sender.as === 'anonymous' ? '' : sender.name })
        }}
      />
      {sender.as !== 'anonymous' && (
        <TextField
          label={t(sender.as === 'alias' ? 'bundles.sender.aliasField' : 'bundles.sender.nameField')}
          value={sender.name}
          maxLength={maxLabelLength}
          autoComplete="off"
          onChange={(name) => onChange({ as: sender.as, name })}
          className="mt-1 w-full max-w-72"
        />
      )}
      <p className="mt-0.5 type-meta text-ink3">
        {t(sender.as === 'anonymous' ? 'bundles.sender.linkable' : 'bundles.sender.named')}
      </p>
    </div>
  )
}
