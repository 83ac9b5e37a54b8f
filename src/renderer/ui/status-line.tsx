import { X } from 'lucide-react'
import { type FocusEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import {
  type Announcement,
  currentAnnouncement,
  dismissAnnouncement,
  subscribeToAnnouncements,
} from './announce.ts'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import { IconButton } from './icon-button.tsx'

/** How long a line stays, in milliseconds. Pointing at it or focusing it holds the clock. */
const shownFor = 10_000

type StatusLineProps = {
  undoLabel: string
  dismissLabel: string
  /** Keys of undo, as the key map has them. */
  undoKeys?: string | undefined
  className?: string | undefined
}

function useCountdown(announcement: Announcement | null, isHeld: boolean): void {
  const id = announcement?.id
  const stays = announcement?.loudness === 'alert'
  useEffect(() => {
    if (id === undefined || isHeld || stays) return
    const timer = setTimeout(() => dismissAnnouncement(id), shownFor)
    return () => clearTimeout(timer)
  }, [id, isHeld, stays])
}

/** The line at the foot of the window that tells what happened. Rendered once, by the shell. */
export function StatusLine({ undoLabel, dismissLabel, undoKeys, className }: StatusLineProps) {
  const announcement = useSyncExternalStore(subscribeToAnnouncements, currentAnnouncement)
  const [isHeld, setHeld] = useState(false)
  const cameFrom = useRef<Element | null>(null)
  useCountdown(announcement, isHeld)

  const leave = (id: number) => {
    setHeld(false)
    dismissAnnouncement(id)
    if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) cameFrom.current.focus()
  }
  const onFocus = (event: FocusEvent) => {
    setHeld(true)
    if (!event.currentTarget.contains(event.relatedTarget)) cameFrom.current = event.relatedTarget
  }

  const shown = announcement !== null && announcement.loudness !== 'quiet'
  const alert = announcement?.loudness === 'alert'
  const undo = announcement?.undo
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only holds the clock while someone is on it
    <div
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={onFocus}
      onBlur={() => setHeld(false)}
      className={classes(
        shown &&
          'fixed bottom-5 [:root:has([data-foot])_&]:bottom-22 left-[6.75rem] z-40 flex max-w-[min(36rem,calc(100vw-8rem))] flex-wrap items-center gap-x-4 gap-y-1 rounded-panel border py-2 pr-2 pl-4 shadow-float max-md:bottom-20 max-md:left-4 max-md:max-w-[calc(100vw-2rem)]',
        shown && (alert ? 'border-ris bg-ris-soft' : 'border-line bg-raised'),
        shown && className,
      )}
    >
      <div role="status" className={shown && !alert ? 'type-body text-ink' : 'sr-only'}>
        {announcement !== null && !alert && <span key={announcement.id}>{announcement.message}</span>}
      </div>
      <div role="alert" className={alert ? 'type-body text-ink' : 'sr-only'}>
        {alert && <span key={announcement.id}>{announcement.message}</span>}
      </div>
      {shown && undo !== undefined && (
        <Button
          variant="quiet"
          size="small"
          keys={undoKeys}
          onPress={() => {
            leave(announcement.id)
            undo()
          }}
        >
          {undoLabel}
        </Button>
      )}
      {shown && (
        <IconButton icon={X} label={dismissLabel} onPress={() => leave(announcement.id)} className="size-8" />
      )}
    </div>
  )
}
