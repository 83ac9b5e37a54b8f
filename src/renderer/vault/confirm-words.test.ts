import { describe, expect, it } from 'vitest'
import { countWords, placesToAsk, tidyWords, wordState } from './confirm-words.ts'

describe('which words are asked', () => {
  it('asks one from each third of the list', () => {
    expect(placesToAsk(() => 0)).toEqual([1, 9, 17])
    expect(placesToAsk((below) => below - 1)).toEqual([8, 16, 24])
  })

  it('asks other words another time', () => {
    const asked = new Set(Array.from({ length: 40 }, () => placesToAsk().join()))
    expect(asked.size).toBeGreaterThan(10)
  })
})

describe('a typed word', () => {
  it.each([
    ['', 'empty'],
    ['tun', 'typing'],
    [' Tunnel ', 'right'],
    ['tunes', 'wrong'],
  ])('%j is %s', (answer, expected) => {
    expect(wordState(answer, 'tunnel')).toBe(expected)
  })
})

it('reads words with numbers, capitals and new lines', () => {
  expect(tidyWords('1. Canyon\n2. velvet,  ribbon ')).toBe('canyon velvet ribbon')
  expect(countWords('1. Canyon\n2. velvet,  ribbon ')).toBe(3)
})
