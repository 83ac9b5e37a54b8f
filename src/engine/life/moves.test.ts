import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestClock, TestLog } from '../../../tests/support/engine.ts'
import { type Entry, type EntryPatch, kinds, statuses, statusesOfKind } from '../../shared/entries.ts'
import { AppError } from '../../shared/errors.ts'
import { findMove, lacksFor, moves, movesAsMarkdown, needs } from '../../shared/life.ts'
import { wordsFor } from '../../shared/strings/index.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase } from '../db/open.ts'
import { insertEntry, insertLink, updateEntry } from '../entries/commands.ts'
import { getEntry } from '../entries/queries.ts'
import { createOpenVault, type OpenVault } from '../vault/open-vault.ts'
import { factsOf } from './facts.ts'
import { follow } from './follow.ts'

let folder: string
let vault: OpenVault
const clock = new TestClock()
const processId = '01900000-0000-7000-8000-000000000001'

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leerspoor-moves-'))
  const connection = openDatabase(join(folder, 'vault.db'), randomBytes(32), { mustExist: false })
  migrate(connection, () => {})
  vault = createOpenVault({ connection, dataKey: randomBytes(32), clock, log: new TestLog(), emit: () => {} })
  connection.raw
    .prepare("INSERT INTO processes (id, name, created_at, created_zone) VALUES (?, 'Woo', 0, 'UTC')")
    .run(processId)
})

afterAll(() => {
  vault.close()
  rmSync(folder, { recursive: true })
})

const orNull = <T>(value: T) => fc.constantFrom(null, value)
const orEmpty = (text: string) => fc.constantFrom('', text)

/** What an entry of a kind may have said, of all that its moves look at. */
const saidOf = {
  unsorted: fc.constant({}),
  experiment: fc.record({
    experiment: fc.record({
      hypothesis: orEmpty('het lukt'),
      successCriterion: orEmpty('4 van de 5'),
      outcome: orNull('met' as const),
      verdict: fc.constantFrom(null, 'adopt' as const, 'adapt' as const, 'reject' as const),
    }),
  }),
  learning: fc.record({
    freshUntil: fc.constantFrom(null, '2026-01-01', '2027-01-01'),
    learning: fc.record({ statement: orEmpty('zo is het'), reuseCount: fc.nat(3) }),
  }),
  promptRecipe: fc.record({ promptRecipe: fc.record({ promptText: orEmpty('Vat samen') }) }),
  risk: fc.record({
    processId: orNull(processId),
    risk: fc.record({ cause: fc.constantFrom(null, 'bias' as const, 'omission' as const) }),
  }),
  proposal: fc.record({
    processId: orNull(processId),
    aimEffects: fc.record({
      competenceCreativity: orNull(1),
      productivity: fc.constant(0),
      autonomy: fc.constant(0),
      workClimate: fc.constant(-1),
    }),
    proposal: fc.record({
      problem: orEmpty('te traag'),
      counterEvidenceSeen: fc.boolean(),
      decision: fc.constantFrom(null, 'adopt' as const, 'adapt' as const, 'reject' as const, 'park' as const),
      rationale: orEmpty('daarom'),
      revisitOn: orNull('2027-01-01'),
    }),
  }),
}

const anyKind = fc.constantFrom(...kinds)

/** An entry of some kind in some state of it, with whatever was said of it. */
const anyEntry = anyKind.chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    status: fc.constantFrom<Entry['status']>(...statusesOfKind[kind]),
    said: saidOf[kind] as fc.Arbitrary<EntryPatch>,
    supports: fc.nat(3),
    okTests: fc.nat(3),
  }),
)

type AnyEntry = typeof anyEntry extends fc.Arbitrary<infer Value> ? Value : never

function make({ kind, status, said, supports, okTests }: AnyEntry): Entry {
  const { context } = vault
  return context.write((db) => {
    for (const table of ['undo_steps', 'entries', 'share_log']) db.prepare(`DELETE FROM ${table}`).run()
    const { id } = insertEntry(context, db, { title: 'een', kind, status, ...said })
    for (let n = 0; n < supports; n++) {
      const from = insertEntry(context, db, { title: `steun ${n}` })
      insertLink(context, db, { fromId: from.id, toId: id, type: 'supports' })
    }
    if (kind === 'promptRecipe') {
      const tests = Array.from({ length: okTests }, () => ({
        tool: '',
        date: '2026-01-01',
        ok: true,
        note: '',
        version: 1,
      }))
      db.prepare('UPDATE recipes SET tested_with = ? WHERE entry_id = ?').run(JSON.stringify(tests), id)
    }
    return getEntry(db, id)
  })
}

/** As a door does it: the change, and what it brings about. */
function change(before: Entry, patch: EntryPatch) {
  const { context } = vault
  const { id, version: basedOn } = before
  return context.undoable('entries.update', (db) => {
    const entry = updateEntry(context, db, { id, basedOn, editId: context.newId(), patch })
    return { entry, touched: follow(context, db, entry, before) }
  })
}

const undone = [
  'entries',
  'links',
  'experiments',
  'learnings',
  'recipes',
  'recipe_versions',
  'risks',
  'proposals',
  'measurements',
]

/** Every row that undo answers for. Taking back is a change too, so the version of an entry grows. */
function rows() {
  return Object.fromEntries(
    undone.map((table) => [
      table,
      vault.context.read
        .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY 1, 2`)
        .all()
        .map(({ version: _grows, ...row }) => row),
    ]),
  )
}

test('from any state only what the table has succeeds, and only when nothing is lacking', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(anyEntry, fc.constantFrom(...statuses), (given, to) => {
      const entry = make(given)
      fc.pre(entry.status !== to)
      const move = findMove(entry.kind, entry.status, to)
      const before = rows()
      let code = 'done'
      try {
        change(entry, { status: to })
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        code = error.code
      }
      const lacks = move ? lacksFor(move, factsOf(vault.context, vault.context.read, entry)) : []
      expect(code).toBe(move ? (lacks.length === 0 ? 'done' : 'move-lacks') : 'move-impossible')
      if (code === 'done') expect(getEntry(vault.context.read, entry.id).status).toBe(to)
      else expect(rows()).toEqual(before)
      seen.add(code)
    }),
    { numRuns: 400, seed: 1 },
  )
  expect([...seen].toSorted()).toEqual(['done', 'move-impossible', 'move-lacks'])
})

test('every move of the table can be made, and undo brings back exactly what was', () => {
  for (const kind of kinds) {
    for (const { from, to } of moves[kind]) {
      let made = 0
      fc.assert(
        fc.property(anyEntry, saidOf[kind] as fc.Arbitrary<EntryPatch>, (rest, said) => {
          const entry = make({ ...rest, kind, status: from, said, supports: 2, okTests: 2 })
          // A bundle is made elsewhere; here it is enough that the log of shares knows the entry.
          vault.context.write((db) =>
            db
              .prepare("INSERT INTO share_log VALUES (?, ?, '', '', '', ?, '', '', 0, 'UTC')")
              .run(vault.context.newId(), entry.id, vault.context.newId()),
          )
          const move = findMove(kind, from, to)
          if (!move || lacksFor(move, factsOf(vault.context, vault.context.read, entry)).length > 0) return
          const before = rows()
          const { undoId, value } = change(entry, { status: to })
          const after = rows()
          expect(value.entry.status).toBe(to)
          const redo = vault.context.undoable('undo', (db) => vault.undo.revert(db, undoId))
          expect(rows()).toEqual(before)
          vault.context.undoable('undo', (db) => vault.undo.revert(db, redo.undoId))
          expect(rows()).toEqual(after)
          made++
        }),
        { numRuns: 60, seed: 1 },
      )
      expect(made, `${kind} from ${from} to ${to}`).toBeGreaterThan(0)
    }
  }
})

test('a walk of changes and steps, taken back one by one, ends where it began', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ status: fc.constantFrom(...statuses) }),
      fc.record({ kind: anyKind }),
      ...kinds.map((kind) => saidOf[kind] as fc.Arbitrary<EntryPatch>),
    ),
    { minLength: 4, maxLength: 14 },
  )
  fc.assert(
    fc.property(anyEntry, steps, (given, patches) => {
      const { id } = make(given)
      const trail: { before: ReturnType<typeof rows>; undoId: string }[] = []
      for (const patch of patches) {
        const before = rows()
        try {
          trail.push({ before, undoId: change(getEntry(vault.context.read, id), patch).undoId })
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          expect(rows()).toEqual(before)
        }
      }
      for (const { before, undoId } of trail.toReversed()) {
        // A change that changed nothing leaves nothing to take back.
        const isEmpty = JSON.stringify(rows()) === JSON.stringify(before)
        if (!isEmpty) vault.context.undoable('undo', (db) => vault.undo.revert(db, undoId))
        expect(rows()).toEqual(before)
      }
    }),
    { numRuns: 40, seed: 1 },
  )
})

test('every state of every kind is reached from its first, and every need stops some move', () => {
  for (const kind of kinds) {
    const reached = new Set<string>([statusesOfKind[kind][0]])
    for (let size = 0; size !== reached.size; ) {
      size = reached.size
      for (const { from, to } of moves[kind]) if (reached.has(from)) reached.add(to)
    }
    expect([...reached].toSorted()).toEqual([...statusesOfKind[kind]].toSorted())
  }
  const used = new Set(kinds.flatMap((kind) => moves[kind].flatMap((move) => [...move.needs])))
  expect([...used].toSorted()).toEqual([...needs].toSorted())
})

test('the sentence of a refused step says what to do, in both languages', () => {
  const dutch = wordsFor('nl')
  const english = wordsFor('en')
  expect(dutch('errors.move-lacks', { to: 'planned', need: 'hypothesis' })).toBe(
    'Voor “Gepland” ontbreekt nog iets. Schrijf eerst op wat je verwacht. Er is niets veranderd.',
  )
  for (const need of needs) {
    expect(english('errors.move-lacks', { to: 'planned', need })).toContain(english(`life.need.${need}`))
  }
  expect(english('errors.move-impossible', { from: 'idea', to: 'running' })).toBe(
    'From “Idea” this cannot go to “Running”. Nothing was changed. Choose a step that does follow here.',
  )
})

test('docs/kinds.md shows this table', () => {
  expect(readFileSync(new URL('../../../docs/kinds.md', import.meta.url), 'utf8')).toContain(
    movesAsMarkdown(),
  )
})
