import { describe, expect, it } from 'vitest'
import { readAccelerator } from './accelerator.ts'

describe('a combination for a key that works everywhere', () => {
  it.each([
    ['CommandOrControl+Shift+Space', 'CommandOrControl+Shift+Space'],
    ['ctrl+alt+n', 'Control+Alt+N'],
    ['Super+Space', 'Super+Space'],
    ['Alt+F4', 'Alt+F4'],
    ['F9', 'F9'],
  ])('%s is taken as %s', (text, spelled) => {
    expect(readAccelerator(text)).toBe(spelled)
  })

  it.each([
    '',
    'Space',
    'N',
    'Shift+N',
    'Ctrl+C',
    'Shift+Space',
    'Ctrl+Shift',
    'Ctrl+Ctrl+N',
    'Hyper+Alt+N',
    'Ctrl+Alt+NN',
  ])('"%s" is refused, since people type it or programs use it', (text) => {
    expect(readAccelerator(text)).toBeNull()
  })
})
