import { expect, test } from 'vitest'
import { paragraphsOf, takenFrom, withPassages } from './passages.ts'

const source = paragraphsOf('Een.\n\nTwee\nop twee regels.\n\n\n  Drie.  \n')

test('a note falls apart at its empty lines', () => {
  expect(source).toEqual(['Een.', 'Twee\nop twee regels.', 'Drie.'])
})

test('what stands in the copy as it was is ticked', () => {
  expect(takenFrom(source, 'Drie.\n\nEigen woorden.')).toEqual([2])
})

test('ticked passages come in the order of the note; own words stay', () => {
  expect(withPassages('', source, [2, 0])).toBe('Een.\n\nDrie.')
  expect(withPassages('Eigen woorden.\n\nDrie.', source, [1])).toBe('Eigen woorden.\n\nTwee\nop twee regels.')
  expect(withPassages('Drie.\n\nEigen woorden.', source, [0, 2])).toBe('Drie.\n\nEigen woorden.\n\nEen.')
})
