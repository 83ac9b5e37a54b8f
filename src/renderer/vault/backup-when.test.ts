import { expect, it } from 'vitest'
import { wordsFor } from '../../shared/strings/index.ts'
import { backupWhen, backupWhenInside } from './backup-when.ts'

const zone = 'Europe/Amsterdam'
const at = Date.UTC(2026, 10, 18, 8, 4)
const hours = (n: number) => n * 60 * 60 * 1000

it.each([
  ['nl', hours(2), 'Vandaag 09:04', 'vandaag 09:04'],
  ['nl', hours(20), 'Gisteren 09:04', 'gisteren 09:04'],
  ['nl', hours(60), 'woensdag 18 november 09:04', 'woensdag 18 november 09:04'],
  ['en', hours(2), 'Today 09:04', 'today 09:04'],
  ['en', hours(60), 'Wednesday 18 November 09:04', 'Wednesday 18 November 09:04'],
] as const)('in %s, %i ms later: %s', (lang, later, alone, inside) => {
  const t = wordsFor(lang)
  expect(backupWhen(t, lang, { at, zone }, at + later)).toBe(alone)
  expect(backupWhenInside(t, lang, { at, zone }, at + later)).toBe(inside)
})
