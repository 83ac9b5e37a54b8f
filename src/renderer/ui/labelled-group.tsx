import { type ReactNode, useId } from 'react'

/** A label above something that is no single field. */
export function LabelledGroup({
  label,
  children,
}: {
  label: string
  children: (labelId: string) => ReactNode
}) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1.5">
      <span id={id} className="type-label text-ink2">
        {label}
      </span>
      {children(id)}
    </div>
  )
}
