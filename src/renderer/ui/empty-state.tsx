import type { ReactNode } from 'react'
import { classes } from './classes.ts'

type EmptyStateProps = {
  /** One sentence: what is not here and why that is fine. */
  children: ReactNode
  /** The one thing to do. */
  action?: ReactNode
  /** An example from the person's own sector. */
  example?: ReactNode
  /** `page` is large and serif; `pane` fits in a side pane. */
  size?: 'page' | 'pane' | undefined
}

/** What stands where nothing is yet. */
export function EmptyState({ children, action, example, size = 'page' }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-3">
      <p
        className={classes(
          size === 'page' ? 'type-section text-ink2' : 'type-body text-ink3',
          'max-w-[34ch]',
        )}
      >
        {children}
      </p>
      {example !== undefined && <p className="type-plan measure text-ink2">{example}</p>}
      {action}
    </div>
  )
}
