import { describe, expect, test } from 'vitest'
import {
  bestGrade,
  elapsedMs,
  emptyMeasurement,
  gradeOf,
  isChecked,
  type MeasurementFields,
  minutesOf,
  netSaving,
  type Source,
} from './measuring.ts'

/** 30 without AI; 12 with it, 6 to check, 4 to repair. */
function timed(source: Source, more: Partial<MeasurementFields> = {}): MeasurementFields {
  const part = (min: number) => ({ min, source })
  return {
    ...emptyMeasurement,
    baseline: part(30),
    withAi: part(12),
    check: part(6),
    rework: part(4),
    ...more,
  }
}

describe('net gain', () => {
  test('is what checking and rework leave, and may be a loss', () => {
    expect(netSaving(timed('timed'))).toBe(8)
    expect(netSaving(timed('timed', { check: null, rework: null }))).toBe(18)
    expect(netSaving(timed('timed', { rework: { min: 40, source: 'timed' } }))).toBe(-28)
  })

  test('is not said while a side is unknown', () => {
    expect(netSaving(timed('timed', { baseline: null }))).toBeNull()
    expect(netSaving(timed('timed', { withAi: null }))).toBeNull()
  })

  test('counts as checked only when every part was clocked or counted', () => {
    expect(isChecked(timed('timed'))).toBe(true)
    expect(isChecked(timed('timed', { baseline: { min: 30, source: 'log' } }))).toBe(true)
    expect(isChecked(timed('timed', { check: { min: 6, source: 'recall' } }))).toBe(false)
    expect(isChecked(timed('timed', { baseline: null }))).toBe(false)
  })
})

describe('evidence', () => {
  const often = { runs: 3, baselineRuns: 3 }
  test.each<[string, MeasurementFields, string]>([
    ['only a claim', { ...emptyMeasurement, claimedSavingMin: 20 }, 'E0'],
    ['felt', timed('guess', often), 'E0'],
    ['clocked beside a feeling', timed('timed', { baseline: { min: 30, source: 'guess' } }), 'E0'],
    ['remembered', timed('recall', often), 'E1'],
    ['clocked beside a memory', timed('timed', { baseline: { min: 30, source: 'recall' } }), 'E1'],
    ['clocked once', timed('timed'), 'E2'],
    ['often on one side only', timed('timed', { runs: 9, baselineRuns: 2 }), 'E2'],
    ['clocked three times on each side', timed('timed', often), 'E3'],
    ['judged by oneself', timed('timed', { ...often, qualityJudge: 'self', qualityAfter: 4 }), 'E3'],
    ['by a judge without a judgement', timed('timed', { ...often, qualityJudge: 'colleague' }), 'E3'],
    ['judged by another', timed('timed', { ...often, qualityJudge: 'colleague', qualityAfter: 4 }), 'E4'],
    ['judged by another, clocked once', timed('timed', { qualityJudge: 'colleague', qualityAfter: 4 }), 'E2'],
    ['counted in a log, often', timed('log', often), 'E4'],
  ])('%s', (_, fields, grade) => {
    expect(gradeOf(fields)).toBe(grade)
  })

  test('of an entry is that of its most solid measurement', () => {
    expect(bestGrade([])).toBe('E0')
    expect(bestGrade([{ evidenceGrade: 'E1' }, { evidenceGrade: 'E3' }, { evidenceGrade: 'E0' }])).toBe('E3')
  })
})

test('a stopwatch adds what runs to what it had, and never takes away', () => {
  const startedAt = { at: 1000, zone: 'UTC' }
  expect(elapsedMs({ accumulatedMs: 500, startedAt: null }, 9000)).toBe(500)
  expect(elapsedMs({ accumulatedMs: 500, startedAt }, 4000)).toBe(3500)
  expect(elapsedMs({ accumulatedMs: 500, startedAt }, 10)).toBe(500)
  expect([0, 1, 89_000, 91_000, 3_600_000].map(minutesOf)).toEqual([0, 1, 1, 2, 60])
})
