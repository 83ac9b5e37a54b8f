import type { ReactNode } from 'react'
import { Logo } from '../ui/logo.tsx'

/** The page of a vault that is not open: the mark, and what opens it. */
export function LockedRoom({ children }: { children: ReactNode }) {
  return (
    <main className="flex min-h-dvh flex-col items-center bg-canvas px-6 py-12">
      <div className="my-auto flex w-full max-w-[26rem] flex-col items-stretch gap-7">
        <div className="flex items-center justify-center gap-3 text-accent">
          <Logo size={40} />
          <span className="type-page-title text-ink">Leerspoor</span>
        </div>
        {children}
      </div>
    </main>
  )
}
