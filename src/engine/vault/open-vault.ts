import { randomBytes } from 'node:crypto'
import { uuidv7obj } from 'uuidv7'
import type { EngineEvent } from '../../shared/events.ts'
import type { Clock, EngineContext, Log } from '../context.ts'
import type { Connection, WriteDb } from '../db/database.ts'
import { createUndoLog, type UndoLog } from '../db/undo.ts'
import { refreshLexical } from '../search/lexical-index.ts'

/** Tables whose changes a person can undo. None of them holds a BLOB. */
const undoableTables = [
  'processes',
  'goals',
  'tools',
  'process_steps',
  'process_goals',
  'goal_aims',
  'entries',
  'entry_tools',
  'entry_goals',
  'entry_tags',
  'links',
  'experiments',
  'learnings',
  'recipes',
  'recipe_versions',
  'risks',
  'proposals',
  'measurements',
  'stopwatches',
  'dismissals',
  'team_bundles',
  'team_senders',
  'team_items',
]

/** An unlocked vault: its connection, what undoes, and the context every handler works with. */
export interface OpenVault {
  context: EngineContext
  connection: Connection
  undo: UndoLog
  dataKey: Uint8Array
  close(): void
}

export interface OpenVaultParts {
  connection: Connection
  dataKey: Uint8Array
  clock: Clock
  log: Log
  newId?: (() => string) | undefined
  emit(event: EngineEvent): void
}

export function createOpenVault(parts: OpenVaultParts): OpenVault {
  const { connection, dataKey, clock, log, emit } = parts
  const undo = createUndoLog(connection, undoableTables)
  const newId = parts.newId ?? (() => uuidv7obj().toString())

  const write = <T>(work: (db: WriteDb) => T): T =>
    connection.transaction((db) => {
      const value = work(db)
      refreshLexical(db)
      return value
    })

  const context: EngineContext = {
    read: connection,
    write,
    erase(work) {
      const value = write(work)
      connection.raw.pragma('wal_checkpoint(TRUNCATE)')
      return value
    },
    undoable(label, work, stepId) {
      const undoId = stepId ?? newId()
      const value = write((db) => {
        undo.begin(db, { id: undoId, label, at: clock.now() })
        const result = work(db)
        undo.end(db)
        return result
      })
      return { value, undoId }
    },
    clock,
    newId,
    newPublicId: () => randomBytes(16).toString('hex'),
    emit,
    log,
  }

  return {
    context,
    connection,
    undo,
    dataKey,
    close() {
      connection.close()
      dataKey.fill(0)
    },
  }
}
