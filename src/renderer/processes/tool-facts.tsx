import { useTranslation } from 'react-i18next'
import { aiTypes, dataClasses } from '../../shared/entries.ts'
import type { Tool } from '../../shared/processes.ts'
import { engine } from '../engine.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { keepChange } from './keep-change.ts'
import type { Named } from './work-lists.ts'

const approvals = ['yes', 'no', 'unknown'] as const

/** Id in the list for "not known", which the vault keeps as null. */
const unknownData = 'unknown'

/** What kind of AI a tool is, whether it may be used, and for which data. Kept at once. */
export function ToolFields({ tool }: { tool: Named }) {
  const { t } = useTranslation()
  const facts = {
    id: tool.id,
    aiType: tool.aiType ?? 'unknown',
    approved: tool.approved ?? 'unknown',
    allowedDataClass: tool.allowedDataClass ?? null,
  }
  const keepFacts = (change: Partial<Pick<Tool, 'aiType' | 'approved' | 'allowedDataClass'>>) =>
    keepChange(
      engine.tools.describe({ ...facts, ...change }),
      t('settings.work.done.described', { name: tool.name }),
    )
  const dataOptions = [
    { id: unknownData, label: t('settings.work.allowedUnknown') },
    ...dataClasses.map((id) => ({ id, label: t(`entries.dataClass.${id}`) })),
  ]
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Select
        label={t('settings.work.aiType')}
        options={aiTypes.map((id) => ({ id, label: t(`entries.aiType.${id}`) }))}
        value={facts.aiType}
        onChange={(aiType) => void keepFacts({ aiType })}
        className="min-w-40"
      />
      <Select
        label={t('settings.work.approved')}
        options={approvals.map((id) => ({ id, label: t(`entries.approved.${id}`) }))}
        value={facts.approved}
        onChange={(approved) => void keepFacts({ approved })}
        className="min-w-40"
      />
      <Select
        label={t('settings.work.allowedData')}
        options={dataOptions}
        value={facts.allowedDataClass ?? unknownData}
        onChange={(id) =>
          void keepFacts({ allowedDataClass: dataClasses.find((dataClass) => dataClass === id) ?? null })
        }
        className="min-w-52"
      />
    </div>
  )
}

/** The same in a list of tools, where it opens and closes. */
export function ToolFacts({ tool, onClose }: { tool: Named; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="mb-3 flex flex-wrap items-end gap-3 rounded-inset bg-neu-soft px-4 py-3.5">
      <ToolFields tool={tool} />
      <Button variant="quiet" size="small" onPress={onClose}>
        {t('settings.close')}
      </Button>
    </div>
  )
}
