import { expect, test } from 'vitest'
import { placeOf, reachableStep, splatOf, stepState } from './bundle-steps.ts'

const ready = { items: [{}], undecided: 0 }

test('the address tells draft and step; anything else is choosing', () => {
  expect(placeOf('')).toEqual({ draftId: null, step: 'choose' })
  expect(placeOf('d1')).toEqual({ draftId: 'd1', step: 'choose' })
  expect(placeOf('d1/sign')).toEqual({ draftId: 'd1', step: 'sign' })
  expect(placeOf('d1/elsewhere')).toEqual({ draftId: 'd1', step: 'choose' })
  expect(placeOf(splatOf('d1', 'check'))).toEqual({ draftId: 'd1', step: 'check' })
})

test('nothing undecided is checked or signed, however the address was typed', () => {
  expect(reachableStep('sign', ready)).toBe('sign')
  expect(reachableStep('sign', { ...ready, undecided: 1 })).toBe('mask')
  expect(reachableStep('check', { ...ready, undecided: 1 })).toBe('mask')
  expect(reachableStep('mask', { ...ready, undecided: 1 })).toBe('mask')
  expect(reachableStep('choose', { ...ready, undecided: 1 })).toBe('choose')
  expect(reachableStep('mask', { items: [], undecided: 0 })).toBe('choose')
})

test('stations before the current one are done, those after it ahead', () => {
  expect((['choose', 'mask', 'check', 'sign'] as const).map((step) => stepState(step, 'check'))).toEqual([
    'done',
    'done',
    'current',
    'ahead',
  ])
})
