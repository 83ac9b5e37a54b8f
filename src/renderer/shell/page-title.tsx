import { type ReactNode, useEffect, useRef } from 'react'
import { classes } from '../ui/classes.ts'

type PageTitleProps = {
  children: ReactNode
  className?: string | undefined
  /** False where the page puts focus elsewhere when it opens. */
  takesFocus?: boolean | undefined
  lang?: string | undefined
}

/** The one `h1` of a page. It takes focus when the page opens, so that a screen reader says where one is. */
export function PageTitle({ children, className, takesFocus = true, lang }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <h1 ref={heading} tabIndex={-1} lang={lang} className={classes('outline-none', className)}>
      {children}
    </h1>
  )
}
