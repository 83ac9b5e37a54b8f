import type { ReactNode } from 'react'

type PlainFactsProps = {
  /** Label and value, in order. */
  facts: readonly (readonly [label: string, value: ReactNode])[]
}

/** A short list of facts for a narrow pane: label left, value right. */
export function PlainFacts({ facts }: PlainFactsProps) {
  return (
    <dl className="grid grid-cols-[minmax(5.5rem,7.375rem)_minmax(0,1fr)] gap-y-2">
      {facts.map(([label, value]) => (
        <div key={label} className="col-span-2 grid grid-cols-subgrid items-baseline">
          <dt className="pr-3 type-meta text-ink3">{label}</dt>
          <dd dir="auto" className="min-w-0 break-words type-body">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
