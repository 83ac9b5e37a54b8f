import { shell } from '../shell.ts'

export type WelcomeStep = 'language' | 'vault' | 'hotkey'

/** The stations of the first run in this door: a browser has no key that works everywhere. */
export const stepsHere: readonly WelcomeStep[] = shell.can.hotkey
  ? ['language', 'vault', 'hotkey']
  : ['language', 'vault']
