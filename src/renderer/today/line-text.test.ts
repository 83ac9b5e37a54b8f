import { describe, expect, it } from 'vitest'
import { hasEnoughWords, lineWithKind, looksLikeName } from './line-text.ts'

describe('the sign in front of a captured line', () => {
  it('is put there, replaced and taken away by choosing a kind', () => {
    const risk = lineWithKind('verzonnen wetsartikel', 'risk')
    expect(risk).toBe('! verzonnen wetsartikel')
    expect(lineWithKind(risk, 'learning')).toBe('= verzonnen wetsartikel')
    expect(lineWithKind(risk, 'unsorted')).toBe('verzonnen wetsartikel')
  })
})

describe('a line worth comparing with what was learned earlier', () => {
  it('has five words, the sign not counted', () => {
    expect(hasEnoughWords('! een twee drie vier')).toBe(false)
    expect(hasEnoughWords('! een twee drie vier vijf')).toBe(true)
  })
})

describe('the hint that a name may stand in the line', () => {
  it.each([
    'Gebeld met Jan Jansen over de termijn',
    'mevrouw Bakker wil een kopie',
    '= brief van Karin de Vries',
  ])('is given for "%s"', (line) => {
    expect(looksLikeName(line, [])).toBe(true)
  })

  it.each(['Zienswijzen liever eerst zelf geordend', 'samenvatting van Interne Assistent klopte niet'])(
    'is not given for "%s"',
    (line) => {
      expect(looksLikeName(line, ['Interne Assistent'])).toBe(false)
    },
  )
})
