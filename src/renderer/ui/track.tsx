import type { ReactNode } from 'react'
import { classes } from './classes.ts'

type TrackProps = {
  /** Name of the list with its count, for a screen reader. */
  label?: string | undefined
  labelledBy?: string | undefined
  /** `Station`s. */
  children: ReactNode
  /** What follows the last station: nothing, or a line that fades out. */
  end?: 'stop' | 'fade' | undefined
  className?: string | undefined
}

/** A list on the dotted line. `--mark-column` sets the width of the marks: 1.5rem, or 0.75rem for dots alone. */
export function Track({ label, labelledBy, children, end = 'stop', className }: TrackProps) {
  return (
    <div className={className}>
      <ul aria-label={label} aria-labelledby={labelledBy} className="flex flex-col">
        {children}
      </ul>
      {end === 'fade' && (
        <span
          aria-hidden
          className="track ml-[calc(var(--mark-column,1.5rem)/2-1px)] block h-16 mask-b-from-0% mask-b-to-100%"
        />
      )}
    </div>
  )
}

export type StationMark = 'filled' | 'open'

type StationProps = {
  /** A filled dot for now, an open ring for later, or a drawing such as a kind mark. */
  mark: StationMark | ReactNode
  children: ReactNode
  /** Where the line runs: on both sides of the mark, or only after the first and before the last. */
  line?: 'through' | 'first' | 'last' | 'none' | undefined
  /** Height of the first line of text, which the mark is centred on. */
  firstLine?: 'body' | 'section' | undefined
  className?: string | undefined
}

const lines = {
  through: 'top-0 bottom-0',
  first: 'top-[calc(var(--first-line)/2)] bottom-0',
  last: 'top-0 h-[calc(var(--first-line)/2)]',
  none: 'hidden',
}

function Mark({ mark }: { mark: StationMark | ReactNode }) {
  if (mark === 'filled') return <span className="keep-edge size-2.5 rounded-full bg-accent" />
  if (mark === 'open') return <span className="size-2.5 rounded-full border-2 border-accent bg-canvas" />
  return mark
}

/**
 * One stop on the track. The space to the next is its own bottom padding (`className`), so the line never breaks.
 * A mark must be opaque: the line runs behind it.
 */
export function Station({ mark, children, line = 'through', firstLine = 'body', className }: StationProps) {
  return (
    <li
      className={classes(
        'relative flex gap-3',
        firstLine === 'body' ? '[--first-line:1.3125rem]' : '[--first-line:1.75rem]',
        className ?? 'pb-3',
      )}
    >
      <span
        aria-hidden
        className={classes('track absolute left-[calc(var(--mark-column,1.5rem)/2-1px)]', lines[line])}
      />
      <span className="relative flex h-(--first-line) w-(--mark-column,1.5rem) shrink-0 items-center justify-center">
        <Mark mark={mark} />
      </span>
      <div className="min-w-0 flex-1">{children}</div>
    </li>
  )
}
