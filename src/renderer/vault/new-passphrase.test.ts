import { describe, expect, it } from 'vitest'
import { faultOf, missingCharacters, strengthOf } from './new-passphrase.ts'

describe('strength of a passphrase', () => {
  it.each([
    ['', 'empty'],
    ['elf letters', 'short'],
    ['wachtwoord1234', 'common'],
    ['correct horse battery staple', 'common'],
    ['aaaaaaaaaaaaaa', 'common'],
    ['tafeltafelpoot', 'tight'],
    ['kanaal stoep merel winkel', 'good'],
    ['kanaal stoep merel winkel zadel', 'strong'],
    ['vT7$kq!2Lm9#xR4wZp', 'strong'],
  ])('%j is %s', (passphrase, expected) => {
    expect(strengthOf(passphrase)).toBe(expected)
  })

  it('counts an emoji as one character', () => {
    expect(missingCharacters('🚲🚲🚲')).toBe(9)
  })
})

describe('whether it can be used', () => {
  const text = 'kanaal stoep merel winkel'

  it('needs the same twice while it is hidden', () => {
    expect(faultOf({ text, repeated: 'kanaal', shown: false })).toBe('differs')
    expect(faultOf({ text, repeated: text, shown: false })).toBeNull()
  })

  it('needs it once where it can be read', () => {
    expect(faultOf({ text, repeated: '', shown: true })).toBeNull()
  })

  it('refuses short and common ones however they are typed', () => {
    expect(faultOf({ text: 'kort', repeated: 'kort', shown: true })).toBe('short')
    expect(faultOf({ text: 'Welkom2026!!', repeated: '', shown: true })).toBe('common')
  })
})
