import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { KeyboardEvent } from 'react-aria-components'
import { sentenceOf } from '../problem.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'

type NameFormProps = {
  label: string
  /** The label is read but not drawn. */
  labelHidden?: boolean | undefined
  button: string
  /** What is there to change; empty for something new. */
  initial?: string | undefined
  autoFocus?: boolean | undefined
  /** Keeps the name; what it throws is said under the field. */
  save: (name: string) => Promise<void>
  /** Esc, or another button beside it. */
  onCancel?: (() => void) | undefined
}

/** One name to give or to change. Enter keeps it. */
export function NameForm({
  label,
  labelHidden,
  button,
  initial = '',
  autoFocus,
  save,
  onCancel,
}: NameFormProps) {
  const [name, setName] = useState(initial)
  const keep = useMutation({
    mutationFn: () => save(name.trim()),
    onSuccess: () => setName(initial),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!keep.isPending) keep.mutate()
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || onCancel === undefined) return
    event.preventDefault()
    onCancel()
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2.5" noValidate>
      <TextField
        label={label}
        labelHidden={labelHidden}
        autoFocus={autoFocus ?? false}
        autoComplete="off"
        maxLength={120}
        value={name}
        onChange={(text) => {
          setName(text)
          keep.reset()
        }}
        onKeyDown={leave}
        className="min-w-0 flex-1 basis-56"
        {...(keep.isError ? { error: sentenceOf(keep.error) } : {})}
      />
      <Button type="submit" busy={keep.isPending} className={keep.isError ? 'self-center' : undefined}>
        {button}
      </Button>
    </form>
  )
}
