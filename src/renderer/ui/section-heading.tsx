import type { ReactNode } from 'react'
import { classes } from './classes.ts'

type SectionHeadingProps = {
  children: ReactNode
  /** For `aria-labelledby` of the section. */
  id?: string | undefined
  level?: 2 | 3 | 4 | undefined
  /** Serif section title, or the small sans label above a group of rows. */
  look?: 'section' | 'section-small' | 'label' | undefined
  /** At the end of the line: a count, a link. */
  aside?: ReactNode
  className?: string | undefined
}

const looks = {
  section: 'type-section text-ink',
  'section-small': 'type-section-small text-ink',
  label: 'type-label text-ink2',
}

/** The title of a section, with something small at the end of its line. */
export function SectionHeading({
  children,
  id,
  level = 2,
  look = 'section',
  aside,
  className,
}: SectionHeadingProps) {
  const Level = `h${level}` as const
  return (
    <div className={classes('flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1', className)}>
      <Level id={id} className={looks[look]}>
        {children}
      </Level>
      {aside !== undefined && <div className="type-meta text-ink3">{aside}</div>}
    </div>
  )
}
