import { expect, it } from 'vitest'
import { stepZoom } from './zoom-steps.ts'

it('goes a step at a time, ends at the ends, and comes back', () => {
  expect([1, 2.5, 3, 1.05].map((zoom) => stepZoom(zoom, 'in'))).toEqual([1.1, 3, 3, 1.1])
  expect([1, 0.67, 0.5].map((zoom) => stepZoom(zoom, 'out'))).toEqual([0.9, 0.5, 0.5])
  expect(stepZoom(2, 'reset')).toBe(1)
})
