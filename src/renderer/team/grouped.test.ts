import { expect, test } from 'vitest'
import type { TeamItemRow } from '../../shared/team.ts'
import { groupsOf } from './grouped.ts'

const row = (title: string, month: string | null, process: string | null): TeamItemRow => {
  return { id: title, kind: 'risk', title, lang: 'nl', month, process }
}

const rows = [
  row('a', '2026-09', 'Zorg plannen'),
  row('b', '2026-11', null),
  row('c', null, 'bezwaar afhandelen'),
  row('d', '2026-11', 'Bezwaar afhandelen'),
]

const titles = (by: 'month' | 'process') =>
  groupsOf(rows, by, 'nl').map((group) => [group.key, group.rows.map(({ title }) => title)])

test('months come newest first, what has none last', () => {
  expect(titles('month')).toEqual([
    ['2026-11', ['b', 'd']],
    ['2026-09', ['a']],
    [null, ['c']],
  ])
})

test('a process is one group however its capitals are written', () => {
  expect(titles('process')).toEqual([
    ['bezwaar afhandelen', ['c', 'd']],
    ['Zorg plannen', ['a']],
    [null, ['b']],
  ])
})
