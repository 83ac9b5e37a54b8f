import type { MouseEvent, ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Group } from 'react-aria-components/Group'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { classes } from './classes.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

/** What every field has around its control. */
export type FieldWords = {
  label: string
  /** The label is read but not drawn, where a heading or a column says it already. */
  labelHidden?: boolean | undefined
  /** One line under the field that stays. */
  description?: ReactNode
  /** What is wrong and what to do; replaces the description and marks the field. */
  error?: ReactNode
}

export const fieldBox = 'flex min-w-0 flex-col gap-1.5'

export type FieldHeight = 'small' | 'medium' | 'large'

const heights: Record<FieldHeight, string> = {
  small: 'min-h-[1.875rem] rounded-control px-2.5 text-[0.84375rem]/5',
  medium: 'min-h-9 rounded-field px-3 text-[0.90625rem]/[1.3125rem]',
  large: 'min-h-[2.625rem] rounded-field px-3 text-[0.9375rem]/[1.3125rem]',
}

// Heights are minimums: text spacing set by the reader must not clip.
function frameClass(height: FieldHeight, more: string): string {
  return classes(
    'field-frame flex items-center gap-2 border border-control bg-surface text-ink transition-colors',
    'hover:border-ink2 group-invalid/field:border-ris group-disabled/field:border-line group-disabled/field:bg-transparent',
    heights[height],
    more,
  )
}

function focusInput(event: MouseEvent<HTMLElement>): void {
  if (event.target instanceof Element && event.target.closest('button, input, [role=spinbutton]')) return
  event.preventDefault()
  event.currentTarget.querySelector<HTMLElement>('[data-framed]')?.focus()
}

type FieldFrameProps = {
  height: FieldHeight
  /** The frame is the named group of several controls (a date); else it is nothing to a screen reader. */
  isGroup?: boolean
  className?: string
  children: ReactNode
}

/** The edge of a field, around its `data-framed` control. A press on an icon or unit in it goes to the control. */
export function FieldFrame({ height, isGroup = false, className = '', children }: FieldFrameProps) {
  return (
    <Group
      {...(isGroup ? {} : { role: 'presentation' as const })}
      onMouseDown={focusInput}
      className={frameClass(height, className)}
    >
      {children}
    </Group>
  )
}

/** The control inside a frame: no edge, no ring of its own. */
export const bareInput =
  'min-w-0 flex-1 bg-transparent py-1 text-inherit outline-none placeholder:text-ink3 disabled:text-ink3'

/** The label, description and error of a field, around its control. */
export function FieldParts({
  label,
  labelHidden = false,
  description,
  error,
  children,
}: FieldWords & { children: ReactNode }) {
  return (
    <>
      <Label className={labelHidden ? 'sr-only' : 'type-label text-ink2'}>{label}</Label>
      {children}
      {description !== undefined && error === undefined && (
        <Text slot="description" className="type-meta text-ink3">
          {description}
        </Text>
      )}
      {error !== undefined && <FieldError className="type-meta text-ris font-[540]">{error}</FieldError>}
    </>
  )
}

/** A short value or unit beside the text in a frame, read with the label by the caller's words. */
export function FieldAffix({ children, spoken }: { children: ReactNode; spoken?: string | undefined }) {
  return (
    <>
      <span aria-hidden className="shrink-0 text-[0.84375rem] text-ink3">
        {children}
      </span>
      {spoken !== undefined && <VisuallyHidden>{spoken}</VisuallyHidden>}
    </>
  )
}
