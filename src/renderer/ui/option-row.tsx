import { type ReactNode, useEffect, useRef } from 'react'
import { classes } from './classes.ts'

type OptionRowProps = {
  id: string
  isActive: boolean
  onTake: () => void
  onPoint?: (() => void) | undefined
  className: string
  children: ReactNode
}

/** One row of a listbox whose field keeps the focus, points here and takes the keys. */
export function OptionRow({ id, isActive, onTake, onPoint, className, children }: OptionRowProps) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isActive}
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={onPoint}
      onClick={onTake}
      className={classes('flex', isActive && 'bg-accent-soft forced-colors:outline-2', className)}
    >
      {children}
    </div>
  )
}
