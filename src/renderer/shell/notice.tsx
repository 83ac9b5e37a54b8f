import type { ReactNode } from 'react'
import { Logo } from '../ui/logo.tsx'

/** A page with nothing but a message: while connecting, or when something stands in the way. */
export function Notice({
  title,
  children,
  actions,
}: {
  title: string
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-5 bg-canvas p-8 text-center">
      <span className="text-accent">
        <Logo size={44} />
      </span>
      <h1 className="type-section max-w-[34ch]">{title}</h1>
      {children !== undefined && <p className="type-body measure max-w-[56ch] text-ink2">{children}</p>}
      {actions !== undefined && <div className="flex flex-wrap justify-center gap-3">{actions}</div>}
    </main>
  )
}
