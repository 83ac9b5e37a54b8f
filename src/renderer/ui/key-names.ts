import { createContext, useContext } from 'react'

/** How keys are written: words for key names that differ by language, and the symbols of macOS. */
export type KeyWriting = {
  platform: 'mac' | 'other'
  /** Name on the cap for a key as the key map names it, for example { Space: 'Spatie' }. */
  names: Readonly<Record<string, string>>
}

const arrows: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }
const macSymbols: Record<string, string> = { Ctrl: '⌘', Alt: '⌃⌥', Shift: '⇧', Enter: '↩', Esc: 'esc' }

/** Set once by the app shell; without it keys are written as they are named. */
export const KeyWritingContext = createContext<KeyWriting>({ platform: 'other', names: {} })

/** The words on the caps of a combination such as 'Ctrl Shift K'. */
export function useKeyNames(keys: string): readonly string[] {
  const { platform, names } = useContext(KeyWritingContext)
  return keys
    .split(' ')
    .filter((key) => key !== '')
    .map((key) => names[key] ?? (platform === 'mac' ? macSymbols[key] : undefined) ?? arrows[key] ?? key)
}

/** The same combination as aria-keyshortcuts wants it: 'Control+Shift+K' ('Meta+…' on macOS). */
export function useAriaKeys(keys: string | undefined): string | undefined {
  const { platform } = useContext(KeyWritingContext)
  if (keys === undefined) return undefined
  const modifier = platform === 'mac' ? 'Meta' : 'Control'
  const aria: Record<string, string> = { Ctrl: modifier, Esc: 'Escape' }
  return keys
    .split(' ')
    .map((key) => aria[key] ?? key)
    .join('+')
}
