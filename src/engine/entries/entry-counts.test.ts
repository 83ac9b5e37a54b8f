import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTestEngine } from '../../../tests/support/engine.ts'
import type { EntryPlace } from '../../shared/entries.ts'

const act = fc.record({
  what: fc.constantFrom('create', 'remove', 'restore', 'archive', 'kind', 'undo'),
  which: fc.nat(20),
})

test('what is kept of how many there are is always what there is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      const vault = await createTestEngine()
      const { entries, undo } = vault.client
      const ids: string[] = []
      const steps: string[] = []
      for (const { what, which } of acts) {
        const id = ids[which % Math.max(1, ids.length)]
        if (what === 'create' || id === undefined) {
          const made = await entries.create({ title: 'x', kind: which % 2 ? 'risk' : 'learning' })
          ids.push(made.entry.id)
        } else if (what === 'remove') steps.push((await entries.remove({ ids: [id] })).undoId)
        else if (what === 'restore') steps.push((await entries.restore({ ids: [id] })).undoId)
        else if (what === 'archive') steps.push((await entries.archive({ ids: [id] })).undoId)
        else if (what === 'kind') {
          const { version } = await entries.get({ id })
          await entries.update({ id, basedOn: version, patch: { kind: 'promptRecipe', lang: 'en' } })
        } else if (steps.length > 0) await undo.apply({ undoId: steps.pop() ?? '' }).catch(() => {})
      }
      for (const place of ['notes', 'archive', 'bin'] as const satisfies EntryPlace[]) {
        for (const filter of [{}, { kinds: ['risk' as const] }, { lang: 'en' as const }]) {
          const { total, rows } = await entries.list({ place, filter, limit: 200 })
          expect(total).toBe(rows.length)
        }
      }
      vault.dispose()
    }),
    { numRuns: 12, seed: 3 },
  )
})
