import type { ReactNode } from 'react'
import { classes } from './classes.ts'

type CardProps = {
  children: ReactNode
  /** Id of the heading inside: makes the card a named section. */
  labelledBy?: string | undefined
  /**
   * `surface` with a hair edge; `soft` is Eerder geleerd; `sunken` is a quiet note; `frame` has the edge of a
   * control, for something to read exactly.
   */
  tone?: 'surface' | 'soft' | 'sunken' | 'frame' | undefined
  padding?: 'card' | 'none' | undefined
  className?: string | undefined
}

const tones = {
  surface: 'border-line bg-surface',
  soft: 'border-transparent bg-accent-soft',
  sunken: 'border-transparent bg-neu-soft',
  frame: 'border-control bg-surface',
}

/** A section with an edge. Cards never hold cards. */
export function Card({ children, labelledBy, tone = 'surface', padding = 'card', className }: CardProps) {
  return (
    <section
      aria-labelledby={labelledBy}
      className={classes(
        'rounded-card border text-ink',
        tones[tone],
        padding === 'card' ? 'px-[1.375rem] py-5' : 'overflow-hidden',
        className,
      )}
    >
      {children}
    </section>
  )
}
