import { describe, expect, it } from 'vitest'
import { pagesOf } from './use-entry-pages.ts'

describe('the pages a list needs', () => {
  it.each([
    [0, 12, 200, [0]],
    [45, 60, 200, [0, 1]],
    [50, 60, 200, [0, 1]],
    [51, 60, 200, [1]],
    [190, 260, 200, [3]],
    [0, 12, 0, []],
  ])('for rows %i to %i of %i are %j', (first, last, total, pages) => {
    expect(pagesOf(first, last, total)).toEqual(pages)
  })
})
