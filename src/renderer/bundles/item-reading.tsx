import type { BundleItem, SharedKind } from '../../shared/bundles.ts'
import { KindName } from '../entries/kind-parts.tsx'
import { FieldRow, FieldRows } from '../ui/field-row.tsx'
import { useItemFacts } from './item-facts.ts'

/** The kind an item was: the name in front of its version. */
export function kindOfItem(item: BundleItem): SharedKind {
  return item.type.split('/', 1)[0] as SharedKind
}

type ItemReadingProps = {
  item: BundleItem
  /** Level of the heading with the title; null where the page has that title already. */
  headingLevel?: 2 | 3 | 4 | null
}

/** An item as it can be read. Only text: nothing in it is drawn as a page, followed or loaded. */
export function ItemReading({ item, headingLevel = 3 }: ItemReadingProps) {
  const Heading = headingLevel === null ? null : (`h${headingLevel}` as const)
  return (
    <>
      {Heading && (
        <>
          <KindName kind={kindOfItem(item)} />
          <Heading lang={item.lang} dir="auto" className="mt-1.5 type-statement break-words text-ink">
            {item.title}
          </Heading>
        </>
      )}
      {item.passage !== undefined && (
        <p
          lang={item.lang}
          dir="auto"
          className="mt-3 measure type-entry break-words whitespace-pre-wrap text-ink"
        >
          {item.passage}
        </p>
      )}
      <ItemFacts item={item} />
    </>
  )
}

/** What an item says beside its text; nothing where it says no more. */
export function ItemFacts({ item }: { item: BundleItem }) {
  const facts = useItemFacts()(item)
  if (facts.length === 0) return null
  return (
    <FieldRows className="mt-4">
      {facts.map(({ field, label, value }) => (
        <FieldRow key={field} label={label} labelWidth={9}>
          <span dir="auto" className="min-w-0 break-words">
            {value}
          </span>
        </FieldRow>
      ))}
    </FieldRows>
  )
}
