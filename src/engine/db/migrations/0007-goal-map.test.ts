import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { getEntry, getRevision } from '../../entries/queries.ts'
import type { Connection } from '../database.ts'
import { migrate } from '../migrate.ts'
import { openDatabase } from '../open.ts'
import { migrations } from './index.ts'

let root: string
let connection: Connection

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'leerspoor-migration-'))
  connection = openDatabase(join(root, 'vault.db'), randomBytes(32), { mustExist: false })
})
afterEach(() => {
  connection.close()
  rmSync(root, { recursive: true, force: true })
})

test('a journal of before there were steps keeps its notes, names and versions', () => {
  const older = migrations.filter(({ version }) => version < 7)
  for (const { up } of older) up(connection.raw)
  connection.raw.pragma(`user_version = ${Math.max(...older.map(({ version }) => version))}`)
  connection.raw.exec(`
    INSERT INTO processes (id, name, created_at, created_zone) VALUES ('p', 'Bezwaar', 1, 'UTC');
    INSERT INTO goals (id, name, created_at, created_zone) VALUES ('g', 'Op tijd', 1, 'UTC');
    INSERT INTO entries (id, schema_version, kind, status, title, body, lang, occurred_on, process_id,
      created_at, created_zone, updated_at, updated_zone)
    VALUES ('0192aaaa-0000-7000-8000-000000000001', 1, 'learning', 'raw', 'nu', '', 'nl', '2026-01-02', 'p',
      1, 'UTC', 1, 'UTC');
  `)
  migrate(connection, () => {})
  const entry = getEntry(connection, '0192aaaa-0000-7000-8000-000000000001')
  expect(entry).toMatchObject({ title: 'nu', processId: 'p', processStepId: null })

  const { processStepId: _step, processId: _process, ...of1 } = entry
  const snapshot = JSON.stringify({ ...of1, title: 'eerder', processId: null })
  connection.raw.prepare("INSERT INTO revisions VALUES ('r', ?, 'e', 1, ?, 1, 'UTC')").run(entry.id, snapshot)
  expect(getRevision(connection, 'r')).toMatchObject({ title: 'eerder', processStepId: null })
})
