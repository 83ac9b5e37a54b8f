import type { Clock } from '../engine/index.ts'

/** The clock and zone of this computer. */
export const systemClock: Clock = {
  now: () => Date.now(),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
}
