/** A key press, as far as a combination needs it. */
type Press = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Names Electron gives to keys, by the name of their place on the keyboard. */
const namedKeys: Readonly<Record<string, string>> = {
  Space: 'Space',
  Enter: 'Enter',
  Tab: 'Tab',
  Backspace: 'Backspace',
  Delete: 'Delete',
  Insert: 'Insert',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Backquote: '`',
  Minus: '-',
  Equal: '=',
}

/** The combination that was pressed, as Electron writes it; null while only modifiers are down. */
export function acceleratorOf(press: Press, isMac: boolean): string | null {
  const key = keyOf(press)
  if (key === null) return null
  const held = [
    press.ctrlKey && (isMac ? 'Control' : 'CommandOrControl'),
    press.metaKey && (isMac ? 'CommandOrControl' : 'Super'),
    press.altKey && 'Alt',
    press.shiftKey && 'Shift',
  ].filter((name) => name !== false)
  return [...held, key].join('+')
}

/** Letters by what they write, since keyboards differ; everything else by its place. */
function keyOf({ code, key }: Press): string | null {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  if (/^F([1-9]|1\d|2[0-4])$/.test(code)) return code
  const letterOrDigit = /^(?:Key|Digit)(.)$/.exec(code)?.[1]
  return letterOrDigit ?? namedKeys[code] ?? null
}

const capNames: Readonly<Record<string, string>> = {
  CommandOrControl: 'Ctrl',
  Control: 'Ctrl',
  Command: 'Ctrl',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
}

/** The same combination as key caps take it: 'Ctrl Shift Space'. */
export function capsOf(accelerator: string): string {
  return accelerator
    .split('+')
    .map((key) => capNames[key] ?? key)
    .join(' ')
}
