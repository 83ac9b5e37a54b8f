import { expect, test } from 'vitest'
import { choiceOf, chosenFor, isKept, isSenderReady, nothingChosen, toggled, withRewrite } from './choice.ts'
import { draftItem, draftOf } from './test-draft.ts'

const draft = draftOf(draftItem('a', {}), draftItem('b', {}))

test('ticking twice is not ticking', () => {
  const one = toggled(nothingChosen, 'a')
  expect([...one.entries.keys()]).toEqual(['a'])
  expect(toggled(one, 'a').entries.size).toBe(0)
})

test('unticking does not throw work away until the step is left', () => {
  const without = toggled(choiceOf(draft), 'a')
  expect(chosenFor(without, draft, false)).toEqual([{ entryId: 'b' }, { entryId: 'a' }])
  expect(chosenFor(without, draft, true)).toEqual([{ entryId: 'b' }])
})

test('a new text goes along with its note only', () => {
  const rewrite = { title: 'Anders', passage: '' }
  const choice = toggled(withRewrite(nothingChosen, 'a', rewrite), 'b')
  expect(chosenFor(choice, undefined, true)).toEqual([{ entryId: 'a', rewrite }, { entryId: 'b' }])
})

test('what the draft has already needs no saving', () => {
  expect(isKept(choiceOf(draft), draft)).toBe(true)
  expect(isKept(toggled(choiceOf(draft), 'c'), draft)).toBe(false)
  expect(isKept(withRewrite(choiceOf(draft), 'a', { title: 'x', passage: '' }), draft)).toBe(false)
  expect(isKept({ ...choiceOf(draft), sender: { as: 'alias', name: 'Mus' } }, draft)).toBe(false)
})

test('a name must be filled in to be used', () => {
  expect(isSenderReady({ as: 'anonymous' })).toBe(true)
  expect(isSenderReady({ as: 'name', name: '  ' })).toBe(false)
  expect(isSenderReady({ as: 'alias', name: 'Mus' })).toBe(true)
})
