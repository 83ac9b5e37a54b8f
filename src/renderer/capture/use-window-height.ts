import { type RefObject, useEffect, useRef } from 'react'
import { shell } from '../shell.ts'

/** The edge above and below the content. */
const edges = 2

/** Makes the window as high as the element of the returned ref, and `extra` px more. */
export function useWindowHeight(extra: number): RefObject<HTMLElement | null> {
  const content = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = content.current
    if (!element) return
    const fit = () => {
      const height = Math.ceil(element.getBoundingClientRect().height) + edges + extra
      void shell.capture.resize({ height: Math.max(60, Math.min(height, 900)) })
    }
    const observer = new ResizeObserver(fit)
    observer.observe(element)
    return () => observer.disconnect()
  }, [extra])
  return content
}
