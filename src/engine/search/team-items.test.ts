import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createJournal, type Journal } from '../../../tests/eval/journal.ts'
import type { SearchScope } from '../../shared/search.ts'
import { find } from './find.ts'
import { alike } from './related.ts'

let root: string
let journal: Journal

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'leerspoor-team-'))
  journal = createJournal(join(root, 'vault.db'), randomBytes(32))
  journal.add([{ id: 'own', lang: 'nl', kind: 'learning', title: 'Notulen', body: '' }])
  journal.recall.context.write((db) => {
    db.prepare("INSERT INTO team_senders VALUES ('key', 0, 'UTC')").run()
    db.prepare(
      `INSERT INTO team_bundles (id, public_key, month, sequence, manifest_digest, items, added_at, added_zone)
       VALUES ('bundle', 'key', '2026-11', 1, '', '[]', 0, 'UTC')`,
    ).run()
    db.prepare(
      `INSERT INTO team_items (id, bundle_id, contributor_key, share_id, kind, title, body, lang, month, process,
         item, added_at, added_zone)
       VALUES ('item', 'bundle', 'key', 'share', 'risk', 'Notulen van het team', 'Lang.', 'nl', '2026-10', 'overleg',
         '{}', 0, 'UTC')`,
    ).run()
  })
})
afterEach(() => {
  journal.close()
  rmSync(root, { recursive: true, force: true })
})

const found = async (text: string, scope: SearchScope, filter = {}) =>
  (await find(journal.recall, { text, meaning: false, scope, filter, limit: 10 })).hits

test('team items are found when asked for, and never among own notes', async () => {
  expect((await found('notulen', 'own')).map(({ source }) => source.kind)).toEqual(['entry'])
  expect(await found('notulen', 'team')).toMatchObject([
    {
      source: { kind: 'team-item', id: 'item' },
      kind: 'risk',
      month: '2026-10',
      title: 'Notulen van het team',
    },
  ])
  expect(await found('notulen', 'both')).toHaveLength(2)
  expect((await found('overleg', 'team'))[0]?.reasons).toEqual([{ code: 'sameProcess', name: 'overleg' }])
})

test('a team item is looked beside as well: more like this, of one’s own and of others', async () => {
  await journal.readAll(() => {})
  const item = { kind: 'team-item', id: 'item' } as const
  const { hits } = await alike(journal.recall, { source: item, scope: 'both', limit: 10 })
  expect(hits.map(({ source }) => source.kind)).toEqual(['entry'])
  expect((await alike(journal.recall, { source: item, scope: 'team', limit: 10 })).hits).toEqual([])
})

test('filters that mean nothing for team items leave them out', async () => {
  expect(await found('notulen', 'team', { kinds: ['risk'] })).toHaveLength(1)
  expect(await found('notulen', 'team', { kinds: ['learning'] })).toHaveLength(0)
  expect(await found('notulen', 'both', { lang: 'nl' })).toHaveLength(2)
  expect(await found('notulen', 'team', { from: '2026-01-01' })).toHaveLength(0)
})

test('an item that is taken out is gone from the index', async () => {
  journal.recall.context.write((db) => db.prepare("DELETE FROM team_items WHERE id = 'item'").run())
  expect(await found('notulen', 'both')).toHaveLength(1)
  expect(journal.recall.status().total).toBe(1)
})
