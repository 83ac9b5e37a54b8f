import { ChevronDown, ChevronRight, FileQuestion } from 'lucide-react'
import { useId, useState } from 'react'
import { Button as PlainButton } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { BundleItem, Inspection } from '../../shared/bundles.ts'
import { ItemReading, kindOfItem } from '../bundles/item-reading.tsx'
import { EntryMark } from '../entries/kind-parts.tsx'
import { useLang } from '../text/when.ts'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/icon.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import { Tag } from '../ui/tag.tsx'
import { type InspectedItem, itemStates } from './inspected.ts'

/** What a bundle would add, by how it stands to what is there. Read as text, opened one by one. */
export function InspectedItems({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col gap-6">
      {itemStates.map((state) => {
        const items = inspection.items.filter((item) => item.state === state)
        return items.length === 0 ? null : (
          <section key={state}>
            <SectionHeading level={3} look="label">
              {t(`team.inspect.group.${state}`)}
            </SectionHeading>
            {state === 'unknownType' && <p className="type-meta text-ink3">{t('team.inspect.unknownWhy')}</p>}
            <ul className="mt-2 divide-y divide-line rounded-panel border border-line bg-surface">
              {items.map((item) => (
                <li key={item.shareId}>
                  <InspectedRow inspected={item} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function InspectedRow({ inspected: { item, type } }: { inspected: InspectedItem }) {
  const { t } = useTranslation()
  if (item) return <ReadableRow item={item} />
  return (
    <p className="flex min-h-11 items-center gap-3 px-4 py-2 type-body text-ink2">
      <Icon icon={FileQuestion} size={18} className="text-ink3" />
      {t('team.inspect.unknownItem', { type })}
    </p>
  )
}

function ReadableRow({ item }: { item: BundleItem }) {
  const { t } = useTranslation()
  const lang = useLang()
  const panelId = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <PlainButton
        aria-expanded={isOpen}
        aria-controls={panelId}
        onPress={() => setOpen(!isOpen)}
        className="flex min-h-11 w-full items-center gap-3 rounded-panel px-4 py-2 text-left -outline-offset-2 hover:bg-neu-soft"
      >
        <EntryMark kind={kindOfItem(item)} size={19} labelled />
        <span lang={item.lang} dir="auto" className="min-w-0 flex-1 type-list-title break-words">
          {item.title}
        </span>
        {item.lang !== lang && <Tag>{t(`entries.lang.${item.lang}`)}</Tag>}
        <Icon icon={isOpen ? ChevronDown : ChevronRight} size={17} className="text-ink3" />
      </PlainButton>
      <div id={panelId} className={classes('px-4 pb-5 pl-12 max-md:pl-4', !isOpen && 'hidden')}>
        {isOpen && <ItemReading item={item} headingLevel={null} />}
      </div>
    </>
  )
}
