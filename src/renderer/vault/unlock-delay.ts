import { useEffect } from 'react'
import { create } from 'zustand'

/** Wrong passphrases before waiting starts. */
const freeFails = 5
const firstWaitSeconds = 4
const longestWaitSeconds = 60

/** Seconds to wait after a number of wrong passphrases in a row: none up to the fifth, then 4, 8, 16 … 60. */
export function waitSeconds(fails: number): number {
  if (fails < freeFails) return 0
  return Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** (fails - freeFails))
}

interface UnlockDelay {
  fails: number
  /** Milliseconds since 1970 until which the page asks for patience. */
  waitUntil: number
  /** The time as the page last saw it. */
  now: number
  failed(now: number): void
  ticked(now: number): void
  succeeded(): void
}

/**
 * Slows down someone at this keyboard. It is a rule of the page and no more: what slows down someone with a copy of
 * the vault is the cost of the passphrase itself.
 */
export const useUnlockDelay = create<UnlockDelay>((set) => ({
  fails: 0,
  waitUntil: 0,
  now: 0,
  ticked: (now) => set({ now }),
  failed: (now) =>
    set(({ fails }) => {
      const wait = waitSeconds(fails + 1) * 1000
      return { fails: fails + 1, waitUntil: wait === 0 ? 0 : now + wait, now }
    }),
  succeeded: () => set({ fails: 0, waitUntil: 0 }),
}))

/** Whole seconds still to wait, never below zero. */
export function secondsLeft({ waitUntil, now }: Pick<UnlockDelay, 'waitUntil' | 'now'>): number {
  return Math.max(0, Math.ceil((waitUntil - now) / 1000))
}

/** Seconds the page still asks for patience, counting down while it does. */
export function useSecondsLeft(): number {
  const { waitUntil, ticked } = useUnlockDelay()
  useEffect(() => {
    if (waitUntil <= Date.now()) return
    const timer = setInterval(() => {
      ticked(Date.now())
      if (Date.now() >= waitUntil) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [waitUntil, ticked])
  return useUnlockDelay(secondsLeft)
}
