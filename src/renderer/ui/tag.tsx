import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconType } from './icon.tsx'

type TagProps = {
  children: ReactNode
  icon?: IconType | undefined
  /** Language of the word when it is not that of the interface. */
  lang?: string | undefined
  /** 24 px beside text, 28 px in the capture window. */
  size?: 'small' | 'medium' | undefined
}

/** A read-only fact: a process, a tool, a language. */
export function Tag({ children, icon, lang, size = 'small' }: TagProps) {
  return (
    <span
      lang={lang}
      className={classes(
        'keep-edge inline-flex max-w-full items-center gap-1.5 rounded-tag bg-neu-soft px-[0.5625rem] text-ink2',
        size === 'small' ? 'min-h-6 py-0.5 text-[0.84375rem]/5' : 'min-h-7 py-1 text-[0.84375rem]/5',
      )}
    >
      {icon !== undefined && <Icon icon={icon} size={15} className="text-ink3" />}
      <span className="min-w-0">{children}</span>
    </span>
  )
}
