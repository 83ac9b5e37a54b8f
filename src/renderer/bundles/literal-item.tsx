import { useTranslation } from 'react-i18next'
import type { BundleItem, DraftItem } from '../../shared/bundles.ts'
import { useItemFacts } from './item-facts.ts'
import { kindOfItem } from './item-reading.tsx'
import { cutAtMasks, literalLines } from './literal.ts'

type LiteralItemProps = {
  /** The item file as it is in the bundle. */
  json: string
  draftItem: DraftItem
}

/** Every key and value of an item file. What explains them stands in grey between brackets. */
export function LiteralItem({ json, draftItem }: LiteralItemProps) {
  const remark = useRemarks(draftItem.item)
  const placeholders = draftItem.findings.flatMap(({ decision, placeholder }) =>
    decision === 'mask' ? [placeholder] : [],
  )
  return (
    <dl className="flex flex-col gap-2.5 type-literal">
      {literalLines(json).map(({ key, value }) => (
        <div key={key} className="flex flex-wrap gap-x-5 gap-y-0.5">
          <dt className="w-30 shrink-0 text-ink3 max-md:w-full">{key}</dt>
          <dd className="min-w-0 flex-1 basis-56 break-words whitespace-pre-wrap">
            {cutAtMasks(value, placeholders).map((part, index) =>
              part.mask ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same mask may stand twice
                <strong key={index} className="font-[700]">
                  {part.text}
                </strong>
              ) : (
                part.text
              ),
            )}
            {remark(key) !== null && <span className="text-ink3"> ({remark(key)})</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What a key means, for those a person did not write. */
function useRemarks(item: BundleItem): (key: string) => string | null {
  const { t } = useTranslation()
  const facts = useItemFacts()(item)
  return (key) => {
    if (key === 'type') return t(`entries.kind.${kindOfItem(item)}`)
    if (key === 'lang') return t(`entries.lang.${item.lang}`)
    if (key === 'shareId' || key === 'month') return t(`bundles.check.remark.${key}`)
    if (key.startsWith('aimEffects.')) return t('bundles.field.aimEffects')
    const fact = facts.find(({ field }) => field === key)
    if (!fact) return null
    return ['process', 'by'].includes(key) ? fact.label : `${fact.label}: ${fact.value}`
  }
}
