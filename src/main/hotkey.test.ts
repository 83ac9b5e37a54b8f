import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Hotkey } from './hotkey.ts'

/** A system that gives each key to one program. */
class System {
  readonly taken = new Set<string>()
  readonly given = new Map<string, () => void>()

  register = (accelerator: string, pressed: () => void) => {
    if (this.taken.has(accelerator) || this.given.has(accelerator)) return false
    this.given.set(accelerator, pressed)
    return true
  }

  unregister = (accelerator: string) => void this.given.delete(accelerator)
}

describe('the key that opens the capture window', () => {
  let system: System
  let hotkey: Hotkey
  const pressed = vi.fn()

  beforeEach(() => {
    system = new System()
    hotkey = new Hotkey({ system, wayland: false, pressed })
    hotkey.use('CommandOrControl+Shift+Space')
  })

  it('is taken from the settings', () => {
    expect({ state: hotkey.state, keys: [...system.given.keys()] }).toEqual({
      state: 'on',
      keys: ['CommandOrControl+Shift+Space'],
    })
  })

  it('another one takes its place', () => {
    expect(hotkey.change('ctrl+alt+n')).toBe('Control+Alt+N')
    expect([...system.given.keys()]).toEqual(['Control+Alt+N'])
  })

  it('stays when the other one is taken or cannot be', () => {
    system.taken.add('Control+Alt+N')
    expect(() => hotkey.change('ctrl+alt+n')).toThrow('hotkey-taken')
    expect(() => hotkey.change('n')).toThrow('hotkey-invalid')
    expect([...system.given.keys()]).toEqual(['CommandOrControl+Shift+Space'])
  })

  it('is a wish as long as another program has it', () => {
    system.taken.add('F9')
    hotkey.use('F9')
    expect({ state: hotkey.state, accelerator: hotkey.accelerator }).toEqual({
      state: 'taken',
      accelerator: 'F9',
    })
  })

  it('is verified by a real press, and not by waiting', async () => {
    vi.useFakeTimers()
    const heard = hotkey.verify()
    expect(hotkey.ready(31)).toBe(true)
    expect(await heard).toBe(31)
    const silent = hotkey.verify()
    await vi.advanceTimersByTimeAsync(8000)
    expect(await silent).toBeNull()
    const [first, second] = [hotkey.verify(), hotkey.verify()]
    hotkey.ready(28)
    expect(await Promise.all([first, second])).toEqual([null, 28])
    expect(hotkey.ready(31)).toBe(false)
    vi.useRealTimers()
  })
})
