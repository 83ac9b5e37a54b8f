import { emptyMeasurement, type MeasurementFields } from '../../shared/measuring.ts'
import type { EngineContext } from '../context.ts'
import type { WriteDb } from '../db/database.ts'
import { changePartsOf } from '../entries/commands.ts'
import { getEntry } from '../entries/queries.ts'
import { opened } from '../router.ts'
import {
  changeMeasurement,
  deleteMeasurement,
  getMeasurement,
  insertMeasurement,
  readMeasurements,
} from './measurements.ts'
import { readWatches, resetWatch, startWatch, stopWatch, takeWatches } from './stopwatch.ts'

const { measuring } = opened

export const measuringHandlers = {
  list: measuring.list.handler(({ input, context: { open } }) => {
    getEntry(open.read, input.entryId)
    return readMeasurements(open.read, input.entryId)
  }),
  claim: measuring.claim.handler(({ input, context: { open } }) => {
    const { entryId, taskLabel, claimedSavingMin } = input
    const { value: id, undoId } = changeEntry(open, 'measuring.claim', entryId, (db) =>
      insertMeasurement(open, db, entryId, { ...emptyMeasurement, taskLabel, claimedSavingMin }),
    )
    return { undoId, measurement: getMeasurement(open.read, id).measurement }
  }),
  change: measuring.change.handler(({ input: { id, patch }, context: { open } }) =>
    changeOne(open, 'measuring.change', id, (db) => changeMeasurement(db, id, withoutGaps(patch))),
  ),
  remove: measuring.remove.handler(({ input, context: { open } }) => {
    const { entryId } = getMeasurement(open.read, input.id)
    const { undoId } = changeEntry(open, 'measuring.remove', entryId, (db) => deleteMeasurement(db, input.id))
    return { undoId }
  }),

  stopwatches: measuring.stopwatches.handler(({ input, context: { open } }) =>
    readWatches(open.read, input.entryId),
  ),
  startWatch: measuring.startWatch.handler(({ input, context: { open } }) =>
    turnWatch(open, 'measuring.startWatch', input.entryId, (db) =>
      startWatch(open, db, input.entryId, input.part),
    ),
  ),
  stopWatch: measuring.stopWatch.handler(({ input, context: { open } }) =>
    turnWatch(open, 'measuring.stopWatch', input.entryId, (db) =>
      stopWatch(open, db, input.entryId, input.part),
    ),
  ),
  resetWatch: measuring.resetWatch.handler(({ input, context: { open } }) =>
    turnWatch(open, 'measuring.resetWatch', input.entryId, (db) => resetWatch(db, input.entryId, input.part)),
  ),
  takeTimes: measuring.takeTimes.handler(({ input: { id }, context: { open } }) => {
    const { entryId } = getMeasurement(open.read, id)
    return changeOne(open, 'measuring.takeTimes', id, (db) =>
      changeMeasurement(db, id, takeWatches(open, db, entryId)),
    )
  }),
}

function changeOne(open: EngineContext, label: string, id: string, work: (db: WriteDb) => void) {
  const { entryId } = getMeasurement(open.read, id)
  const { undoId } = changeEntry(open, label, entryId, work)
  return { undoId, measurement: getMeasurement(open.read, id).measurement }
}

/** A measurement is part of its entry: the entry as it was stays as a version. */
function changeEntry<T>(open: EngineContext, label: string, entryId: string, work: (db: WriteDb) => T) {
  const step = open.undoable(label, (db) => changePartsOf(open, db, entryId, () => work(db)))
  open.emit({ type: 'entries.changed', ids: [entryId] })
  return step
}

/** A watch that is started or stopped leaves the entry as it was. */
function turnWatch(open: EngineContext, label: string, entryId: string, work: (db: WriteDb) => void) {
  getEntry(open.read, entryId)
  const { undoId } = open.undoable(label, work)
  open.emit({ type: 'entries.changed', ids: [entryId] })
  return { undoId }
}

function withoutGaps(patch: object): Partial<MeasurementFields> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
}
