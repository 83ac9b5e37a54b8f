import type { Goal, Process, Tool } from '../../shared/processes.ts'
import type { EngineContext } from '../context.ts'
import { localDate } from '../days.ts'
import type { WriteDb } from '../db/database.ts'
import { opened } from '../router.ts'
import { aboutNamed } from './about.ts'
import {
  aimsByGoal,
  countsOfMap,
  describeGoal,
  goalsByProcess,
  setGoalsOf,
  setProcessesOf,
} from './goal-map.ts'
import {
  archiveNamed,
  assertNamed,
  createNamed,
  goalList,
  listNamed,
  mergeNamed,
  type NamedList,
  type NamedRow,
  processList,
  renameNamed,
  toolList,
} from './named-list.ts'
import { describeProcess } from './process-facts.ts'
import { addStep, moveStep, removeStep, renameStep, stepsByProcess } from './steps.ts'

function handlersOf(
  procedures: typeof opened.processes | typeof opened.goals | typeof opened.tools,
  list: NamedList,
) {
  // The three slices are one shape, so their implementers are interchangeable but for the listed item.
  const slice = procedures as typeof opened.processes
  return {
    about: slice.about.handler(({ input, context: { open } }) =>
      aboutNamed(open.read, list, input.id, localDate(open.clock.now(), open.clock.zone())),
    ),
    create: slice.create.handler(({ input, context: { open } }) => {
      const { value: id, undoId } = changing(open, `${list.table}.create`, (db) =>
        createNamed(open, db, list, input.name),
      )
      return { id, undoId }
    }),
    rename: slice.rename.handler(({ input, context: { open } }) =>
      change(open, `${list.table}.rename`, (db) => renameNamed(db, list, input.id, input.name)),
    ),
    merge: slice.merge.handler(({ input, context: { open } }) =>
      change(open, `${list.table}.merge`, (db) => mergeNamed(db, list, input.id, input.intoId)),
    ),
    archive: slice.archive.handler(({ input, context: { open } }) =>
      change(open, `${list.table}.archive`, (db) => archiveNamed(db, list, input.id, input.archived)),
    ),
  }
}

/** One undoable change that everyone hears of. */
function changing<T>(open: EngineContext, label: string, work: (db: WriteDb) => T) {
  const done = open.undoable(label, work)
  open.emit({ type: 'processes.changed' })
  open.emit({ type: 'entries.changed', ids: [] })
  return done
}

function change(open: EngineContext, label: string, work: (db: WriteDb) => void) {
  const { undoId } = changing(open, label, work)
  return { undoId }
}

const namedOf = ({ id, name, archived, uses }: NamedRow) => ({ id, name, archived: archived === 1, uses })

interface ProcessRow extends NamedRow {
  owner_role: string | null
  runs_per_month: number | null
  people_involved: number | null
  criticality: string | null
}

function listProcesses({ read }: EngineContext): Process[] {
  const steps = stepsByProcess(read)
  const goals = goalsByProcess(read)
  return listNamed<ProcessRow>(read, processList).map((row) => ({
    ...namedOf(row),
    ownerRole: row.owner_role,
    runsPerMonth: row.runs_per_month,
    peopleInvolved: row.people_involved,
    criticality: row.criticality as Process['criticality'],
    steps: steps.get(row.id) ?? [],
    goalIds: goals.get(row.id) ?? [],
  }))
}

interface GoalRow extends NamedRow {
  indicator: string | null
  horizon: string | null
  parent_id: string | null
}

function listGoals({ read }: EngineContext): Goal[] {
  const aims = aimsByGoal(read)
  return listNamed<GoalRow>(read, goalList).map((row) => ({
    ...namedOf(row),
    indicator: row.indicator,
    horizon: row.horizon,
    parentId: row.parent_id,
    aims: aims.get(row.id) ?? [],
  }))
}

interface ToolRow extends NamedRow {
  ai_type: string
  approved: string
  allowed_data_class: string | null
}

function listTools({ read }: EngineContext): Tool[] {
  return listNamed<ToolRow>(read, toolList).map((row) => ({
    ...namedOf(row),
    aiType: row.ai_type as Tool['aiType'],
    approved: row.approved as Tool['approved'],
    allowedDataClass: row.allowed_data_class as Tool['allowedDataClass'],
  }))
}

export const processesHandlers = {
  ...handlersOf(opened.processes, processList),
  list: opened.processes.list.handler(({ context }) => listProcesses(context.open)),
  describe: opened.processes.describe.handler(({ input: { id, ...facts }, context: { open } }) =>
    change(open, 'processes.describe', (db) => describeProcess(db, id, facts)),
  ),
  setGoals: opened.processes.setGoals.handler(({ input, context: { open } }) =>
    change(open, 'processes.setGoals', (db) => setGoalsOf(db, input.id, input.goalIds)),
  ),
  addStep: opened.processes.addStep.handler(({ input, context: { open } }) => {
    const { value: stepId, undoId } = changing(open, 'processes.addStep', (db) => {
      assertNamed(db, 'processes', [input.id])
      return addStep(open, db, input.id, input.name)
    })
    return { stepId, undoId }
  }),
  renameStep: opened.processes.renameStep.handler(({ input, context: { open } }) =>
    change(open, 'processes.renameStep', (db) => renameStep(db, input.stepId, input.name)),
  ),
  moveStep: opened.processes.moveStep.handler(({ input, context: { open } }) =>
    change(open, 'processes.moveStep', (db) => moveStep(db, input.stepId, input.place)),
  ),
  removeStep: opened.processes.removeStep.handler(({ input, context: { open } }) =>
    change(open, 'processes.removeStep', (db) => removeStep(db, input.stepId)),
  ),
}

export const goalsHandlers = {
  ...handlersOf(opened.goals, goalList),
  list: opened.goals.list.handler(({ context }) => listGoals(context.open)),
  describe: opened.goals.describe.handler(({ input: { id, ...facts }, context: { open } }) =>
    change(open, 'goals.describe', (db) => describeGoal(db, id, facts)),
  ),
  setProcesses: opened.goals.setProcesses.handler(({ input, context: { open } }) =>
    change(open, 'goals.setProcesses', (db) => setProcessesOf(db, input.id, input.processIds)),
  ),
  map: opened.goals.map.handler(({ context }) => countsOfMap(context.open.read)),
}

export const toolsHandlers = {
  ...handlersOf(opened.tools, toolList),
  list: opened.tools.list.handler(({ context }) => listTools(context.open)),
  describe: opened.tools.describe.handler(({ input, context: { open } }) =>
    change(open, 'tools.describe', (db) => {
      db.prepare(
        `UPDATE tools SET ai_type = @aiType, approved = @approved, allowed_data_class = @allowedDataClass
         WHERE id = @id`,
      ).run(input)
    }),
  ),
}
