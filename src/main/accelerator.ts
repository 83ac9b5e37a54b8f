/** Names Electron gives to modifiers, by the name they are kept under. */
const modifiers = new Map([
  ['commandorcontrol', 'CommandOrControl'],
  ['cmdorctrl', 'CommandOrControl'],
  ['control', 'Control'],
  ['ctrl', 'Control'],
  ['command', 'Command'],
  ['cmd', 'Command'],
  ['alt', 'Alt'],
  ['option', 'Alt'],
  ['shift', 'Shift'],
  ['super', 'Super'],
  ['meta', 'Super'],
])

const namedKeys = [
  'Space',
  'Tab',
  'Enter',
  'Return',
  'Backspace',
  'Delete',
  'Insert',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Up',
  'Down',
  'Left',
  'Right',
  'Plus',
]
const keys = new Map(namedKeys.map((key) => [key.toLowerCase(), key]))

/**
 * Reads a combination for a key that works everywhere, such as `CommandOrControl+Shift+Space`.
 * @returns it in one spelling; null when it would take a key that people type or programs use everywhere:
 * a letter, digit or sign needs two modifiers, another key one that is not Shift, a function key none.
 */
export function readAccelerator(text: string): string | null {
  const parts = text.split('+').map((part) => part.trim())
  const key = readKey(parts.pop() ?? '')
  const held = parts.map((part) => modifiers.get(part.toLowerCase()))
  const known = held.filter((name) => name !== undefined)
  if (key === null || known.length !== parts.length || new Set(known).size !== known.length) return null
  return hasEnough(key, known) ? [...known, key].join('+') : null
}

function readKey(text: string): string | null {
  if (/^F([1-9]|1\d|2[0-4])$/i.test(text)) return text.toUpperCase()
  if (/^[\x21-\x2a\x2c-\x7e]$/.test(text)) return text.toUpperCase()
  return keys.get(text.toLowerCase()) ?? null
}

function hasEnough(key: string, held: readonly string[]): boolean {
  if (/^F\d/.test(key)) return true
  const strong = held.filter((name) => name !== 'Shift')
  return key.length === 1 ? strong.length > 0 && held.length > 1 : strong.length > 0
}
