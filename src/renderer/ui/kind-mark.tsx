import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { type Tone, toneClass } from './tone.ts'

export type MarkShape = 'circle' | 'square' | 'tag' | 'triangle' | 'diamond' | 'dashed'
export type MarkSign = '?' | '=' | '>' | '!' | '+' | '–'

type KindMarkProps = {
  shape: MarkShape
  sign: MarkSign
  tone: Tone
  /** Side in px at 100% text size, 17 to 26. */
  size?: number | undefined
  /** Only when the word is not beside it; without a label the mark is decoration. */
  label?: string | undefined
  className?: string | undefined
}

const shapes: Record<MarkShape, ReactNode> = {
  circle: <circle cx="12" cy="12" r="10" />,
  square: <rect x="2.5" y="2.5" width="19" height="19" rx="5.5" />,
  tag: (
    <path d="M3.6 3h9.9c.8 0 1.5.3 2 .9l6.2 7.1c.5.6.5 1.4 0 2l-6.2 7.1c-.5.6-1.2.9-2 .9H3.6A1.6 1.6 0 0 1 2 19.4V4.6A1.6 1.6 0 0 1 3.6 3Z" />
  ),
  triangle: (
    <path d="M10.2 3.1a2.1 2.1 0 0 1 3.6 0l8.6 14.9a2.1 2.1 0 0 1-1.8 3.1H3.4a2.1 2.1 0 0 1-1.8-3.1Z" />
  ),
  diamond: (
    <path d="M10.3 1.9a2.4 2.4 0 0 1 3.4 0l8.4 8.4a2.4 2.4 0 0 1 0 3.4l-8.4 8.4a2.4 2.4 0 0 1-3.4 0l-8.4-8.4a2.4 2.4 0 0 1 0-3.4Z" />
  ),
  dashed: <circle cx="12" cy="12" r="10" strokeDasharray="3.9 2.38" />,
}

const signs: Record<MarkSign, string> = {
  '?': 'M9.2 9.3a2.9 2.9 0 0 1 5.6 1c0 1.9-2.8 2.4-2.8 3.7M12 17v.01',
  '=': 'M8 9.9h8M8 14.1h8',
  '>': 'm8.9 8.6 3.4 3.4-3.4 3.4',
  '!': 'M12 8.8v4.7M12 17v.01',
  '+': 'M12 8.2v7.6M8.2 12h7.6',
  '–': 'M9 12h6',
}

/** The mark of a kind: shape plus the sign that is typed for it. Colour comes third. */
export function KindMark({ shape, sign, tone, size = 20, label, className }: KindMarkProps) {
  const side = `${size / 16}rem`
  const drawing = (
    <>
      <g className="kind-shape">{shapes[shape]}</g>
      <path className="kind-sign" d={signs[sign]} />
    </>
  )
  const shared = {
    viewBox: '0 0 24 24',
    width: side,
    height: side,
    className: classes('shrink-0', toneClass[tone], className),
  }
  if (label === undefined) {
    return (
      <svg {...shared} aria-hidden="true">
        {drawing}
      </svg>
    )
  }
  return (
    <svg {...shared} role="img" aria-label={label}>
      {drawing}
    </svg>
  )
}
