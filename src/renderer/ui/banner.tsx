import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconType } from './icon.tsx'

type BannerProps = {
  icon: IconType
  /** The first words, in bold. */
  title?: string | undefined
  children: ReactNode
  /**
   * `info` is soft petrol; `final` says that something cannot be undone; `against` is a counter-voice;
   * `risk` is data at risk and is read at once.
   */
  tone?: 'info' | 'final' | 'against' | 'risk' | undefined
  /** Buttons at the end of the line. */
  actions?: ReactNode
  className?: string | undefined
}

const tones = {
  info: { box: 'border-transparent bg-accent-soft', icon: 'text-accent' },
  final: { box: 'border-transparent bg-pro-soft', icon: 'text-pro' },
  against: { box: 'border-transparent bg-ris-soft', icon: 'text-ris' },
  risk: { box: 'border-ris bg-ris-soft', icon: 'text-ris' },
}

/** A panel with one message that stays as long as it is true. */
export function Banner({ icon, title, children, tone = 'info', actions, className }: BannerProps) {
  return (
    <div
      role={tone === 'risk' ? 'alert' : undefined}
      className={classes(
        'flex flex-wrap items-center gap-x-4 gap-y-3 rounded-inset border px-4 py-3 text-ink forced-colors:border-[CanvasText]',
        tones[tone].box,
        className,
      )}
    >
      <div className="flex min-w-0 flex-1 basis-64 items-start gap-3">
        <Icon icon={icon} size={18} className={classes('mt-0.5', tones[tone].icon)} />
        <div className="min-w-0 text-[0.90625rem]/[1.375rem]">
          {title !== undefined && <strong className="font-[640]">{title} </strong>}
          {children}
        </div>
      </div>
      {actions !== undefined && <div className="flex flex-wrap items-center gap-2.5">{actions}</div>}
    </div>
  )
}
