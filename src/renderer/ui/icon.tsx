import type { ComponentType } from 'react'

/** Any icon drawn like lucide's: size in px, stroke in units of its 24 × 24 box. */
export type IconType = ComponentType<{
  size?: number | string
  strokeWidth?: number | string
  className?: string
  'aria-hidden'?: boolean
}>

type IconProps = {
  icon: IconType
  /** Side in px at 100% text size; grows with the text. */
  size?: number | undefined
  className?: string | undefined
}

/** A decorative icon beside its word. Small ones get a heavier stroke, so they stay as dark as the large. */
export function Icon({ icon: Drawing, size = 18, className = '' }: IconProps) {
  return (
    <Drawing
      size={`${size / 16}rem`}
      strokeWidth={size <= 14 ? 2 : 1.75}
      className={`shrink-0 ${className}`}
      aria-hidden
    />
  )
}
