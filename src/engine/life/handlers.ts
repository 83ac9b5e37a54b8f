import type { Entry } from '../../shared/entries.ts'
import { AppError } from '../../shared/errors.ts'
import { normaliseText } from '../../shared/text.ts'
import type { EngineContext } from '../context.ts'
import { localDate } from '../days.ts'
import type { WriteDb } from '../db/database.ts'
import { changePartsOf } from '../entries/commands.ts'
import { getEntry } from '../entries/queries.ts'
import { opened } from '../router.ts'
import { writeDetails } from './details.ts'
import { assertTitle, grow } from './follow.ts'
import { followUpOf, listDue, listRetests, nextMoves } from './queries.ts'
import { listRecipeVersions } from './recipe-versions.ts'

const { life } = opened

export const lifeHandlers = {
  next: life.next.handler(({ input, context: { open } }) => nextMoves(open, getEntry(open.read, input.id))),
  followUp: life.followUp.handler(({ input, context: { open } }) =>
    followUpOf(open.read, getEntry(open.read, input.id)),
  ),
  due: life.due.handler(({ context }) => listDue(context.open)),
  retests: life.retests.handler(({ context }) => listRetests(context.open)),
  recipeVersions: life.recipeVersions.handler(({ input, context }) =>
    listRecipeVersions(context.open.read, input.id),
  ),

  grow: life.grow.handler(({ input: { fromId, kind, title, statement }, context: { open } }) => {
    assertTitle(title)
    const words = kind === 'learning' && statement ? { learning: { statement } } : {}
    return change(open, 'life.grow', (db) => grow(open, db, getEntry(db, fromId), { kind, title, ...words }))
  }),
  logTest: life.logTest.handler(({ input: { id, test }, context: { open } }) =>
    change(open, 'life.logTest', (db) => {
      const entry = getEntry(db, id)
      const { promptRecipe: recipe } = entry
      if (!recipe) throw new AppError('fields-of-other-kind')
      const date = test.date ?? localDate(open.clock.now(), open.clock.zone())
      const note = normaliseText(test.note ?? '')
      const logged = { tool: normaliseText(test.tool), ok: test.ok, date, note, version: recipe.version }
      const promptRecipe = { ...recipe, testedWith: [...recipe.testedWith, logged] }
      changePartsOf(open, db, id, () => writeDetails(db, id, entry, { ...entry, promptRecipe }))
      return getEntry(db, id)
    }),
  ),
}

function change(open: EngineContext, label: string, work: (db: WriteDb) => Entry) {
  const { value: entry, undoId } = open.undoable(label, work)
  open.emit({ type: 'entries.changed', ids: [entry.id] })
  return { entry, undoId }
}
