/** One line at the foot of the window. */
export type Announcement = {
  id: number
  message: string
  /** Takes the act back. Offered for as long as the line is shown. */
  undo?: (() => void) | undefined
  /** `quiet` is only read aloud; `alert` interrupts, for data at risk. */
  loudness: 'shown' | 'quiet' | 'alert'
}

const listeners = new Set<() => void>()
let latest: Announcement | null = null
let count = 0

function publish(next: Announcement | null): void {
  latest = next
  for (const listener of listeners) listener()
}

function say(message: string, rest: Omit<Announcement, 'id' | 'message'>): void {
  count += 1
  publish({ id: count, message, ...rest })
}

/** Shows and reads the outcome of an act, with a way back where there is one. Replaces the line before it. */
export function announce(message: string, options: { undo?: (() => void) | undefined } = {}): void {
  say(message, { undo: options.undo, loudness: 'shown' })
}

/** Reads something aloud without showing it: a number of results, "Bewaard". */
export function announceQuietly(message: string): void {
  // A quiet word must not take away a line that still offers a way back.
  if (latest?.loudness === 'shown') return
  say(message, { loudness: 'quiet' })
}

/** Shows and reads at once, only for data at risk. Stays until dismissed. */
export function announceAlert(message: string): void {
  say(message, { loudness: 'alert' })
}

/** Takes the line away; a line that has been replaced meanwhile stays. */
export function dismissAnnouncement(id: number): void {
  if (latest?.id === id) publish(null)
}

/** For useSyncExternalStore. */
export function subscribeToAnnouncements(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** For useSyncExternalStore. */
export function currentAnnouncement(): Announcement | null {
  return latest
}
