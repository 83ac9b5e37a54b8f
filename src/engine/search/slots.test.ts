import { expect, test } from 'vitest'
import { Slots } from './slots.ts'

test('a place that was given back is given out again, with another owner', () => {
  const slots = new Slots()
  const first = slots.take(1)
  for (let round = 0; round < 5000; round++) slots.free(slots.take(2))
  expect(slots.end).toBe(2)
  slots.free(first)
  expect(slots.owners[first]).toBe(0)
  expect(slots.take(3)).toBe(first)
  expect(slots.owners[first]).toBe(3)
})
