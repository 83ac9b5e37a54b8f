import { describe, expect, it } from 'vitest'
import { acceleratorOf, capsOf } from './accelerator-keys.ts'

const press = (code: string, key: string, held: string) => ({
  code,
  key,
  ctrlKey: held.includes('c'),
  metaKey: held.includes('m'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
})

describe('what was pressed', () => {
  it.each([
    [press('Space', ' ', 'cs'), false, 'CommandOrControl+Shift+Space'],
    [press('KeyL', 'L', 'cas'), false, 'CommandOrControl+Alt+Shift+L'],
    [press('KeyQ', 'a', 'c'), false, 'CommandOrControl+A'],
    [press('KeyN', '˜', 'ma'), true, 'CommandOrControl+Alt+N'],
    [press('KeyN', 'n', 'c'), true, 'Control+N'],
    [press('KeyN', 'n', 'm'), false, 'Super+N'],
    [press('F9', 'F9', ''), false, 'F9'],
    [press('ArrowUp', 'ArrowUp', 'a'), false, 'Alt+Up'],
    [press('ControlLeft', 'Control', 'c'), false, null],
  ])('%o', (pressed, isMac, expected) => {
    expect(acceleratorOf(pressed, isMac)).toBe(expected)
  })
})

it('writes a combination on caps', () => {
  expect(capsOf('CommandOrControl+Shift+Space')).toBe('Ctrl Shift Space')
  expect(capsOf('Alt+Up')).toBe('Alt ArrowUp')
})
