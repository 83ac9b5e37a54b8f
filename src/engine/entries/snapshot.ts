import { type Entry, entrySchema, kindSchema } from '../../shared/entries.ts'
import { noDetails } from '../life/details.ts'

/** An entry as a revision kept it, in the shape entries have today. */
export function readSnapshot(snapshot: string): Entry {
  const kept: { kind: unknown } = JSON.parse(snapshot)
  // Before shape 2 no kind had fields of its own, nothing was measured, and work had no steps.
  const usual = {
    ...noDetails(kindSchema.parse(kept.kind)),
    measurements: [],
    evidenceGrade: 'E0',
    processStepId: null,
  }
  return entrySchema.parse({ ...usual, ...kept })
}
