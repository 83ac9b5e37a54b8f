import { AppError } from '../../shared/errors.ts'
import type { ProcessStep } from '../../shared/processes.ts'
import type { EngineContext } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { freeName, isSameName } from './free-name.ts'

interface StepRow {
  id: string
  process_id: string
  name: string
}

/** The steps of every process, in the order of the work. */
export function stepsByProcess(db: ReadDb): Map<string, ProcessStep[]> {
  const rows = db
    .prepare<[], ProcessStep & { processId: string }>(
      `SELECT s.id, s.name, s.process_id AS processId,
         (SELECT count(*) FROM entries e WHERE e.process_step_id = s.id AND e.deleted_at IS NULL) AS uses
       FROM process_steps s ORDER BY s.process_id, s.place, s.id`,
    )
    .all()
  return Map.groupBy(rows, ({ processId }) => processId) as Map<string, ProcessStep[]>
}

/** Throws `name-empty`, `name-taken`. */
export function addStep(context: EngineContext, db: WriteDb, processId: string, name: string): string {
  const steps = stepsOf(db, processId)
  const stepId = context.newId()
  db.prepare(
    `INSERT INTO process_steps (id, process_id, name, place, created_at, created_zone)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(
    stepId,
    processId,
    freeName(namesOf(steps), name),
    steps.length,
    context.clock.now(),
    context.clock.zone(),
  )
  return stepId
}

export function renameStep(db: WriteDb, stepId: string, name: string) {
  const { process_id } = getStep(db, stepId)
  const others = stepsOf(db, process_id).filter(({ id }) => id !== stepId)
  db.prepare('UPDATE process_steps SET name = ? WHERE id = ?').run(freeName(namesOf(others), name), stepId)
}

export function moveStep(db: WriteDb, stepId: string, place: number) {
  const step = getStep(db, stepId)
  const others = stepsOf(db, step.process_id).filter(({ id }) => id !== stepId)
  writePlaces(db, others.toSpliced(place, 0, step))
}

/** Takes a step off its process. Entries keep the process. */
export function removeStep(db: WriteDb, stepId: string) {
  const { process_id } = getStep(db, stepId)
  moveEntries(db, stepId, null)
  db.prepare('DELETE FROM process_steps WHERE id = ?').run(stepId)
  writePlaces(db, stepsOf(db, process_id))
}

/** The steps of one process come after those of the other; a step both have becomes one. */
export function mergeSteps(db: WriteDb, fromId: string, toId: string) {
  const kept = stepsOf(db, toId)
  const move = db.prepare('UPDATE process_steps SET process_id = ? WHERE id = ?')
  const added = stepsOf(db, fromId).filter((step) => {
    const same = kept.find(({ name }) => isSameName(name, step.name))
    if (same === undefined) return move.run(toId, step.id).changes > 0
    moveEntries(db, step.id, same.id)
    db.prepare('DELETE FROM process_steps WHERE id = ?').run(step.id)
    return false
  })
  writePlaces(db, [...kept, ...added])
}

function moveEntries(db: WriteDb, stepId: string, toId: string | null) {
  db.prepare('UPDATE entries SET process_step_id = ?, version = version + 1 WHERE process_step_id = ?').run(
    toId,
    stepId,
  )
}

function writePlaces(db: WriteDb, steps: readonly StepRow[]) {
  const put = db.prepare('UPDATE process_steps SET place = @place WHERE id = @id AND place <> @place')
  for (const [place, { id }] of steps.entries()) put.run({ id, place })
}

function stepsOf(db: ReadDb, processId: string): StepRow[] {
  return db
    .prepare<[string], StepRow>('SELECT * FROM process_steps WHERE process_id = ? ORDER BY place, id')
    .all(processId)
}

/** Throws `name-missing`. */
function getStep(db: ReadDb, stepId: string): StepRow {
  const step = db.prepare<[string], StepRow>('SELECT * FROM process_steps WHERE id = ?').get(stepId)
  if (!step) throw new AppError('name-missing')
  return step
}

const namesOf = (steps: readonly StepRow[]) => steps.map(({ name }) => name)
