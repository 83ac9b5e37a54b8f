import { describe, expect, it } from 'vitest'
import type { SearchHit } from '../../shared/search.ts'
import { passageMarks } from './passage-marks.ts'

const hit = (text: string, marks: [number, number][], code: 'relatedTopic' | 'linkedByYou') =>
  ({ passage: { text, marks }, reasons: [{ code }] }) as unknown as SearchHit

describe('what is marked in a passage', () => {
  it('are the words that match, when there are any', () => {
    expect(passageMarks(hit('een bron', [[4, 8]], 'relatedTopic'))).toEqual([[4, 8]])
  })

  it('is the sentence, when its meaning matches', () => {
    expect(passageMarks(hit('een bron', [], 'relatedTopic'))).toEqual([[0, 8]])
  })

  it('is nothing in a whole note, or when something else is the reason', () => {
    expect(passageMarks(hit('een bron '.repeat(40), [], 'relatedTopic'))).toEqual([])
    expect(passageMarks(hit('een bron', [], 'linkedByYou'))).toEqual([])
  })
})
