import { expect, test } from 'vitest'
import type { SearchHit } from '../../shared/search.ts'
import { FoldedHits } from './fold.ts'

const hit = (id: string, more: Partial<SearchHit> = {}): SearchHit => ({
  source: { kind: 'entry', id },
  kind: 'learning',
  title: id,
  titleMarks: [],
  lang: 'nl',
  passage: { text: '', marks: [] },
  reasons: [],
  group: 'strong',
  ...more,
})

const text = 'De bot mist termijnen in een bezwaar van de gemeente, dus loop ik elke datum zelf na.'

test('what says almost the same lies under the first, with its day', () => {
  const folded = new FoldedHits()
  expect(folded.add(hit('a'), text)).toBe(true)
  expect(folded.add(hit('b', { occurredOn: '2026-03-12' }), text.toUpperCase())).toBe(false)
  expect(folded.add(hit('c'), `${text} Altijd.`)).toBe(false)
  expect(folded.all.map(({ source }) => source.id)).toEqual(['a'])
  expect(folded.all[0]?.alike).toEqual([
    { source: { kind: 'entry', id: 'b' }, title: 'b', occurredOn: '2026-03-12' },
    { source: { kind: 'entry', id: 'c' }, title: 'c' },
  ])
})

test.each([
  ['another number', 'De bot mist 3 termijnen', 'De bot mist 5 termijnen', {}],
  ['other words', text, text.replace('bot', 'collega').replace('termijnen', 'bijlagen'), {}],
  ['another language', text, text, { lang: 'en' as const }],
  ['somebody else', text, text, { source: { kind: 'team-item' as const, id: 'b' } }],
])('%s is another thing', (_what, one, other, more) => {
  const folded = new FoldedHits()
  folded.add(hit('a'), one)
  expect(folded.add(hit('b', more), other)).toBe(true)
})
