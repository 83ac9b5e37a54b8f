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
  failed(now: number): void
  succeeded(): void
}

/**
 * Slows down someone at this keyboard. It is a rule of the page and no more: what slows down someone with a copy of
 * the vault is the cost of the passphrase itself.
 */
export const useUnlockDelay = create<UnlockDelay>((set) => ({
  fails: 0,
  waitUntil: 0,
  failed: (now) =>
    set(({ fails }) => {
      const wait = waitSeconds(fails + 1) * 1000
      return { fails: fails + 1, waitUntil: wait === 0 ? 0 : now + wait }
    }),
  succeeded: () => set({ fails: 0, waitUntil: 0 }),
}))

/** Whole seconds still to wait, never below zero. */
export function secondsLeft(waitUntil: number, now: number): number {
  return Math.max(0, Math.ceil((waitUntil - now) / 1000))
}
