import { beforeEach, describe, expect, it } from 'vitest'
import { secondsLeft, useUnlockDelay, waitSeconds } from './unlock-delay.ts'

describe('waiting after wrong passphrases', () => {
  beforeEach(() => useUnlockDelay.getState().succeeded())

  it('starts at the fifth and doubles up to a minute', () => {
    expect([1, 4, 5, 6, 7, 8, 9, 30].map(waitSeconds)).toEqual([0, 0, 4, 8, 16, 32, 60, 60])
  })

  it('counts down in whole seconds', () => {
    for (let fail = 1; fail <= 6; fail++) useUnlockDelay.getState().failed(1_000)
    expect(secondsLeft(useUnlockDelay.getState())).toBe(8)
    const { waitUntil } = useUnlockDelay.getState()
    expect([1_000, 1_001, 8_500, 9_000, 20_000].map((now) => secondsLeft({ waitUntil, now }))).toEqual([
      8, 8, 1, 0, 0,
    ])
  })

  it('forgets the fails once it opened', () => {
    for (let fail = 1; fail <= 5; fail++) useUnlockDelay.getState().failed(0)
    useUnlockDelay.getState().succeeded()
    useUnlockDelay.getState().failed(0)
    expect(useUnlockDelay.getState()).toMatchObject({ fails: 1, waitUntil: 0 })
  })
})
