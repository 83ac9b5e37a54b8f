import { type ReactNode, useId } from 'react'

type FormRowProps = { label: string; hint?: string | undefined; children: (labelledBy: string) => ReactNode }

/** One field of a note: its name at the left, the field itself beside it. */
export function FormRow({ label, hint, children }: FormRowProps) {
  const id = useId()
  return (
    <div className="grid grid-cols-[8.5rem_minmax(0,1fr)] items-start gap-x-4 gap-y-1.5 py-2.5 max-md:grid-cols-1">
      <span id={id} className="pt-1 type-meta text-ink2">
        {label}
        {hint !== undefined && <span className="block text-ink3">{hint}</span>}
      </span>
      {children(id)}
    </div>
  )
}
