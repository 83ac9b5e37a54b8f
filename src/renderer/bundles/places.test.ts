import { expect, test } from 'vitest'
import {
  distinctStretches,
  nextSpot,
  piecesOf,
  placesOf,
  previousSpot,
  type Spot,
  stretchesOf,
} from './places.ts'
import { draftItem, finding } from './test-draft.ts'

const passage = 'De Wit belde Jansen over Jansen.'
const first = draftItem('a', { title: 'Over De Wit', passage, process: 'Team De Wit' }, [
  finding('a', 'process', 'Team De Wit', 'De Wit'),
  finding('a', 'passage', passage, 'Jansen', 'keep'),
  finding('a', 'passage', passage, 'De Wit', 'mask'),
  finding('a', 'title', 'Over De Wit', 'De Wit', 'mask'),
])
const empty = draftItem('b', {})
const last = draftItem('c', { passage: 'Piet was er.' }, [finding('c', 'passage', 'Piet was er.', 'Piet')])
const items = [first, empty, last]

const process: Spot = { entryId: 'a', findingId: 'a:process:5:11' }
const piet: Spot = { entryId: 'c', findingId: 'c:passage:0:4' }

test('places are numbered as they are read: title, text, then the fields', () => {
  expect(placesOf(first).map(({ number, finding: { field, text } }) => [number, field, text])).toEqual([
    [1, 'title', 'De Wit'],
    [2, 'passage', 'De Wit'],
    [3, 'passage', 'Jansen'],
    [4, 'process', 'De Wit'],
  ])
})

test('next goes to what is still to be decided, round the whole bundle', () => {
  expect(nextSpot(items, null)).toEqual(process)
  expect(nextSpot(items, process)).toEqual(piet)
  expect(nextSpot(items, piet)).toEqual(process)
})

test('from an item without places next begins after it', () => {
  expect(nextSpot(items, 'b')).toEqual(piet)
})

test('when all is decided next walks through every place', () => {
  const decided = { ...last, findings: last.findings.map((one) => ({ ...one, decision: 'keep' as const })) }
  const all = [{ ...first, findings: first.findings.slice(1) }, decided]
  expect(nextSpot(all, null)).toEqual({ entryId: 'a', findingId: 'a:title:5:11' })
  expect(nextSpot(all, piet)).toEqual({ entryId: 'a', findingId: 'a:title:5:11' })
  expect(nextSpot([empty], null)).toBeNull()
})

test('previous takes one step back, decided or not', () => {
  expect(previousSpot(items, piet)).toEqual(process)
  expect(previousSpot(items, { entryId: 'a', findingId: 'a:title:5:11' })).toEqual(piet)
})

test('a text is cut at its places and loses nothing', () => {
  const places = placesOf(first).filter(({ finding: { field } }) => field === 'passage')
  const pieces = piecesOf(passage, places)
  expect(pieces.map((piece) => piece.text).join('')).toBe(passage)
  expect(pieces.map(({ text, place }) => [text, place?.number ?? null])).toEqual([
    ['De Wit', 2],
    [' belde ', null],
    ['Jansen', 3],
    [' over Jansen.', null],
  ])
})

test('a word is found however it is written, and handed over once per way of writing', () => {
  const texts = draftItem('d', { title: 'JANSEN en jansen', passage: 'jansen (?)' })
  const found = stretchesOf([texts], ' Jansen ')
  expect(found).toHaveLength(3)
  expect(distinctStretches([texts], found).map(({ field, start }) => [field, start])).toEqual([
    ['title', 0],
    ['title', 10],
  ])
  expect(stretchesOf([texts], '(?)')).toEqual([{ entryId: 'd', field: 'passage', start: 7, end: 10 }])
  expect(stretchesOf([texts], '  ')).toEqual([])
})
