import { expect, test } from 'vitest'
import type { BundleItem } from '../../shared/bundles.ts'
import { newSigningPair } from './container/signature.ts'
import { writeBundle } from './container/write-bundle.ts'
import { foldKey } from './detectors/fold.ts'
import { countLeftovers, countLocalIds, countPrivateFields } from './leftovers.ts'
import type { Masking } from './masking.ts'

const { privateKey } = newSigningPair()

function membersOf(item: Partial<BundleItem>) {
  const whole: BundleItem = { type: 'risk/1', shareId: 'a'.repeat(32), lang: 'nl', title: '·', ...item }
  return writeBundle(
    { bundleId: 'b'.repeat(32), month: '2026-11', sequence: 1, lang: 'nl', maskedCounts: {}, items: [whole] },
    privateKey,
  ).members
}

function masking(...texts: string[]): Masking {
  const masked = new Map(texts.map((text) => [foldKey(text), { text, kind: 'own' as const }]))
  return { items: [], undecided: 0, masked, counts: {}, placeholders: new Set(['[adres 1]']) }
}

const count = (item: Partial<BundleItem>, text: string) =>
  countLeftovers(membersOf(item), membersOf({}), masking(text)).get(foldKey(text))

test('a masked text that is still there is counted, in the item and on the page', () => {
  expect(count({ title: 'Brief aan mevrouw De Wit' }, 'Mevrouw de Wit')).toBe(2)
  expect(count({ tools: ['<De & "Wit">'] }, 'De & "Wit"')).toBe(2)
  expect(count({ title: 'Brief aan [adres 1]' }, 'Mevrouw de Wit')).toBe(0)
})

test('words of the page itself, of a mask and of longer words are not counted', () => {
  expect(count({ title: 'Brief' }, 'Bundel')).toBe(0)
  expect(count({ title: 'Naar [adres 1]' }, 'adres')).toBe(0)
  expect(count({ title: 'januari' }, 'Jan')).toBe(0)
  expect(count({ title: 'De [adres 1] Wit' }, 'De Wit')).toBe(0)
})

test('exact times and local ids are seen', () => {
  const at = (bytes: string) => [{ name: 'items/x.json', bytes: Buffer.from(bytes) }]
  expect(countPrivateFields(at('{"month":"2026-11"}'))).toBe(0)
  expect(countPrivateFields(at('{"at":1795424400000,"day":"2026-11-23","energy":1}'))).toBe(3)
  const id = '0190a0c0-0000-7000-8000-00000000000a'
  expect(countLocalIds(Buffer.from(`x ${id} ${id.replaceAll('-', '')}`), [id])).toBe(2)
})
