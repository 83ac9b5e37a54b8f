import { expect, test } from 'vitest'
import { cutAtMasks, literalLines } from './literal.ts'

test('every value of a file is a line, with the texts first and the ids last', () => {
  const json = JSON.stringify({
    aimEffects: { productivity: 1 },
    by: { as: 'alias', name: 'Mus' },
    shareId: 'ab',
    title: 'Titel',
    tools: ['Eén', 'Twee'],
    type: 'risk/1',
  })
  expect(literalLines(json)).toEqual([
    { key: 'type', value: 'risk/1' },
    { key: 'title', value: 'Titel' },
    { key: 'aimEffects.productivity', value: '1' },
    { key: 'tools.0', value: 'Eén' },
    { key: 'tools.1', value: 'Twee' },
    { key: 'by.as', value: 'alias' },
    { key: 'by.name', value: 'Mus' },
    { key: 'shareId', value: 'ab' },
  ])
})

test('masks are cut out of a text, and nothing is lost', () => {
  const text = 'Bij [persoon 1] in [adres 1], [persoon 1].'
  const parts = cutAtMasks(text, ['[persoon 1]', '[adres 1]'])
  expect(parts.map((part) => part.text).join('')).toBe(text)
  expect(parts.filter(({ mask }) => mask).map((part) => part.text)).toEqual([
    '[persoon 1]',
    '[adres 1]',
    '[persoon 1]',
  ])
  expect(cutAtMasks(text, [])).toEqual([{ text, mask: false }])
})
