import { beforeEach, describe, expect, it } from 'vitest'
import { AutoLock } from './auto-lock.ts'

describe('after ten minutes without a key or mouse', () => {
  let idle = 0
  let open = true
  let told: string[] = []
  let lock: AutoLock

  beforeEach(() => {
    idle = 0
    open = true
    told = []
    lock = new AutoLock({
      idleSeconds: () => idle,
      lockAfterMin: () => 10,
      isOpen: () => open,
      warn: (seconds) => told.push(`warn ${seconds}`),
      warningOver: () => told.push('over'),
      lock: () => told.push('lock'),
    })
  })

  const at = (...seconds: number[]) => {
    for (const second of seconds) {
      idle = second
      lock.tick()
    }
    return told
  }

  it('warns once, half a minute before, and then locks', () => {
    expect(at(0, 300, 565, 570, 575, 599, 600)).toEqual(['warn 30', 'over', 'lock'])
  })

  it('a key takes the warning away', () => {
    expect(at(575, 3, 8)).toEqual(['warn 25', 'over'])
  })

  it('a closed vault is left alone', () => {
    open = false
    expect(at(575, 700)).toEqual([])
  })
})
