import type { ReactNode } from 'react'
import { classes } from './classes.ts'

type FieldRowsProps = {
  /** `FieldRow`s. */
  children: ReactNode
  /** `tight` is the head of a note; `lined` has a rule under each row, for sections that are filled in. */
  look?: 'tight' | 'lined' | undefined
  className?: string | undefined
}

/** A list of facts: label left, value right. */
export function FieldRows({ children, look = 'tight', className }: FieldRowsProps) {
  return (
    <dl
      className={classes(
        'group/rows flex flex-col',
        look === 'tight' ? 'gap-[0.3125rem]' : 'divide-y divide-line [&>div]:py-3',
        className,
      )}
    >
      {children}
    </dl>
  )
}

type FieldRowProps = {
  label: string
  children: ReactNode
  /** Width of the label column in rem; the same for all rows of a list. */
  labelWidth?: number | undefined
  /** Language of the value, when it is the person's own. */
  lang?: string | undefined
}

/** One fact. Narrow panes put the value under its label. */
export function FieldRow({ label, children, labelWidth = 5.625, lang }: FieldRowProps) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
      <dt className="shrink-0 type-meta text-ink3" style={{ width: `${labelWidth - 1}rem` }}>
        {label}
      </dt>
      <dd
        lang={lang}
        className="flex min-w-0 flex-1 basis-48 flex-wrap items-center gap-1.5 type-body text-ink"
      >
        {children}
      </dd>
    </div>
  )
}
