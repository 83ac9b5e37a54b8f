import type { Tool } from '../../shared/processes.ts'
import type { EngineContext } from '../context.ts'
import type { WriteDb } from '../db/database.ts'
import { opened } from '../router.ts'
import {
  archiveNamed,
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

function handlersOf<Item>(
  procedures: typeof opened.processes | typeof opened.tools,
  list: NamedList,
  itemOf: (row: NamedRow) => Item,
) {
  // The three slices are one shape, so their implementers are interchangeable but for the listed item.
  const slice = procedures as typeof opened.processes
  const change = (open: EngineContext, label: string, work: (db: WriteDb) => void) => {
    const { undoId } = open.undoable(`${list.table}.${label}`, work)
    changed(open)
    return { undoId }
  }
  return {
    create: slice.create.handler(({ input, context: { open } }) => {
      const { value: id, undoId } = open.undoable(`${list.table}.create`, (db) =>
        createNamed(open, db, list, input.name),
      )
      changed(open)
      return { id, undoId }
    }),
    rename: slice.rename.handler(({ input, context: { open } }) =>
      change(open, 'rename', (db) => renameNamed(db, list, input.id, input.name)),
    ),
    merge: slice.merge.handler(({ input, context: { open } }) =>
      change(open, 'merge', (db) => mergeNamed(db, list, input.id, input.intoId)),
    ),
    archive: slice.archive.handler(({ input, context: { open } }) =>
      change(open, 'archive', (db) => archiveNamed(db, list, input.id, input.archived)),
    ),
    items: (open: EngineContext) => listNamed(open.read, list).map(itemOf),
  }
}

function changed(open: EngineContext) {
  open.emit({ type: 'processes.changed' })
  open.emit({ type: 'entries.changed', ids: [] })
}

const namedOf = ({ id, name, archived, uses }: NamedRow) => ({ id, name, archived: archived === 1, uses })

const toolOf = (row: NamedRow): Tool => ({
  ...namedOf(row),
  aiType: row.ai_type as Tool['aiType'],
  approved: row.approved as Tool['approved'],
  allowedDataClass: (row.allowed_data_class ?? null) as Tool['allowedDataClass'],
})

const { items: listProcesses, ...processCommands } = handlersOf(opened.processes, processList, namedOf)
const { items: listGoals, ...goalCommands } = handlersOf(opened.goals, goalList, namedOf)
const { items: listTools, ...toolCommands } = handlersOf(opened.tools, toolList, toolOf)

export const processesHandlers = {
  ...processCommands,
  list: opened.processes.list.handler(({ context }) => listProcesses(context.open)),
}

export const goalsHandlers = {
  ...goalCommands,
  list: opened.goals.list.handler(({ context }) => listGoals(context.open)),
}

export const toolsHandlers = {
  ...toolCommands,
  list: opened.tools.list.handler(({ context }) => listTools(context.open)),
  describe: opened.tools.describe.handler(({ input, context: { open } }) => {
    const { undoId } = open.undoable('tools.describe', (db) => {
      db.prepare(
        `UPDATE tools SET ai_type = @aiType, approved = @approved, allowed_data_class = @allowedDataClass
         WHERE id = @id`,
      ).run(input)
    })
    changed(open)
    return { undoId }
  }),
}
