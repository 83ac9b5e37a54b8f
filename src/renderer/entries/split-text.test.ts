import { describe, expect, it } from 'vitest'
import { textBytes } from '../../shared/text.ts'
import { splitText } from './split-text.ts'

describe('splitting a text that is too long for one note', () => {
  it('leaves a text that fits alone', () => {
    expect(splitText('kort', 4)).toEqual(['kort'])
  })

  it('cuts between paragraphs', () => {
    expect(splitText('eerste alinea hier\n\ntweede alinea', 30)).toEqual([
      'eerste alinea hier',
      'tweede alinea',
    ])
  })

  it('cuts at a word when a paragraph is too long, counts bytes and never halves a character', () => {
    const text = '😀😀😀 één twee drie vier vijf zes'
    const parts = splitText(text, 15)
    expect(parts.every((part) => textBytes(part) <= 15 && part.isWellFormed())).toBe(true)
    expect(parts.join(' ').replace(/\s+/g, ' ')).toBe(text)
  })

  it('goes on until every part fits', () => {
    expect(splitText('a'.repeat(25), 10).map((part) => part.length)).toEqual([10, 10, 5])
  })
})
