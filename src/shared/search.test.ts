import { expect, test } from 'vitest'
import { readingState, type SearchStatus } from './search.ts'

const reading: SearchStatus = {
  model: 'idle',
  problemFile: null,
  paused: false,
  waitsForMains: false,
  total: 60,
  indexed: 0,
  pending: 60,
  wordsOnly: 0,
  renewal: null,
}

test.each<[ReturnType<typeof readingState>, Partial<SearchStatus>]>([
  ['empty', { total: 0, pending: 0 }],
  ['complete', { indexed: 60, pending: 0, paused: true }],
  ['stopped', { model: 'damaged', paused: true }],
  ['paused', { paused: true, waitsForMains: true, renewal: 'beside' }],
  ['waiting', { waitsForMains: true, renewal: 'beside' }],
  ['beside', { renewal: 'beside' }],
  ['replacing', { renewal: 'replacing' }],
  ['reading', {}],
])('reading is %s when %o', (state, status) => {
  expect(readingState({ ...reading, ...status })).toBe(state)
})
