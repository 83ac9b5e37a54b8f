import { describe, expect, it } from 'vitest'
import { joinSign, splitSign } from './signed-line.ts'

describe('the sign beside the field', () => {
  it.each([
    ['! verzonnen', { sign: '!', rest: 'verzonnen' }],
    ['!', { sign: '!', rest: '' }],
    ['  = eerst zelf ', { sign: '=', rest: 'eerst zelf ' }],
    ['zonder teken', { sign: '', rest: 'zonder teken' }],
    [' met spatie', { sign: '', rest: ' met spatie' }],
  ])('is taken from %j', (line, parts) => {
    expect(splitSign(line)).toEqual(parts)
  })

  it('comes back in front of what is typed after it', () => {
    expect(joinSign({ sign: '!', rest: ' verzonnen ' })).toBe('! verzonnen ')
    expect(joinSign({ sign: '', rest: 'zonder' })).toBe('zonder')
  })
})
