import { z } from 'zod'
import { instantSchema } from '../../shared/common.ts'
import type { Entry } from '../../shared/entries.ts'
import { recipeTextSchema } from '../../shared/kinds.ts'
import type { EngineContext } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { isOtherRecipe } from './change-details.ts'

const versionSchema = recipeTextSchema.extend({ version: z.int(), at: instantSchema })

/**
 * A recipe that was tested stays to the letter: changing it makes the next version, which nobody has tested, so
 * one that worked has to be tried again. What was never tested is still the same draft.
 */
export function nextRecipe(context: EngineContext, db: WriteDb, before: Entry, after: Entry): Entry {
  const { promptRecipe: old } = before
  const { promptRecipe: recipe } = after
  if (!old || !recipe || !isOtherRecipe(old, recipe)) return after
  if (!old.testedWith.some((test) => test.version === old.version)) return after
  const text = JSON.stringify(recipeTextSchema.parse(old))
  const { clock } = context
  db.prepare('INSERT INTO recipe_versions (entry_id, edition, text, at, zone) VALUES (?, ?, ?, ?, ?)').run(
    after.id,
    old.version,
    text,
    clock.now(),
    clock.zone(),
  )
  const status = after.status === 'works' ? 'stale' : after.status
  return { ...after, status, promptRecipe: { ...recipe, version: old.version + 1 } }
}

/** Versions that were tested and changed since, newest first. */
export function listRecipeVersions(db: ReadDb, id: string): z.infer<typeof versionSchema>[] {
  return db
    .prepare<[string], { edition: number; text: string; at: number; zone: string }>(
      'SELECT edition, text, at, zone FROM recipe_versions WHERE entry_id = ? ORDER BY edition DESC',
    )
    .all(id)
    .map(({ edition, text, at, zone }) =>
      versionSchema.parse({ ...JSON.parse(text), version: edition, at: { at, zone } }),
    )
}
