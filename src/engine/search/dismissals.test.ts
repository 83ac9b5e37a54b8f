import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { TestClock, TestLog } from '../../../tests/support/engine.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { eraseEntries, insertEntry, markEntries } from '../entries/commands.ts'
import { createOpenVault, type OpenVault } from '../vault/open-vault.ts'
import { dismiss, dismissedFor, dismissedWith } from './dismissals.ts'

let root: string
let vault: OpenVault
let clock: TestClock

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'leerspoor-dismissals-'))
  const dataKey = randomBytes(32)
  const connection = openDatabase(join(root, 'vault.db'), dataKey, { mustExist: false })
  migrate(connection, () => {})
  clock = new TestClock()
  vault = createOpenVault({ connection, dataKey, clock, log: new TestLog(), emit: () => {} })
})
afterEach(() => {
  vault.close()
  rmSync(root, { recursive: true, force: true })
})

const write = (title: string) =>
  vault.context.write((db) => insertEntry(vault.context, db, { title, lang: 'nl' })).id

const putAway = (entryId: string, id: string) =>
  vault.context.undoable('search.dismiss', (db) =>
    dismiss(vault.context, db, { entryId, found: { kind: 'entry', id }, what: 'likeness' }),
  )

const count = () => vault.context.read.prepare<[], number>('SELECT count(*) FROM dismissals').pluck().get()

test('putting away once more counts the days anew', () => {
  const [one, other] = [write('een'), write('ander')]
  putAway(one, other)
  clock.pass(dismissedFor - 1)
  putAway(one, other)
  clock.pass(dismissedFor - 1)
  const now = () => dismissedWith(vault.context.read, one, clock.now())
  expect(now().has('likeness', { kind: 'entry', id: other })).toBe(true)
  expect(now().has('contradiction', { kind: 'entry', id: other })).toBe(false)
  clock.pass(1)
  expect(now().has('likeness', { kind: 'entry', id: other })).toBe(false)
})

test.each(['the note it stood beside', 'the note that was put away'])(
  'goes with %s when that is erased',
  (which) => {
    const [one, other, third] = [write('een'), write('ander'), write('derde')]
    putAway(one, other)
    putAway(third, other)
    putAway(one, third)
    const gone = which.includes('beside') ? one : other
    vault.context.write((db) => {
      markEntries(vault.context, db, [gone], 'deleted', true)
      expect(eraseEntries(db, [gone])).toBe(1)
    })
    expect(count()).toBe(1)
  },
)
