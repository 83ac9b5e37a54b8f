import { AppError } from '../../shared/errors.ts'
import { opened } from '../router.ts'

/** How many steps back a person is offered. */
const steps = 20

export const undoHandlers = {
  apply: opened.undo.apply.handler(({ input, context: { open, engine } }) => {
    const { undo } = engine.vault.opened
    const label = undo.label(input.undoId)
    if (label === undefined) throw new AppError('undo-gone')
    const { undoId } = refusingClashes(() => open.undoable(label, (db) => undo.revert(db, input.undoId)))
    open.emit({ type: 'entries.changed', ids: [] })
    open.emit({ type: 'processes.changed' })
    open.emit({ type: 'team.changed' })
    return { undoId }
  }),
  recent: opened.undo.recent.handler(({ context }) =>
    context.open.read
      .prepare<[number], { undoId: string; label: string; at: number }>(
        'SELECT id AS undoId, label, at FROM undo_steps ORDER BY rowid DESC LIMIT ?',
      )
      .all(steps),
  ),
}

/** A name taken since, or something pointed at since, is a change since: nothing is done then. */
function refusingClashes<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    const clashes =
      error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
    throw clashes ? new AppError('undo-changed', {}, { cause: error }) : error
  }
}
