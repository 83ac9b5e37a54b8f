import { AppError } from '../../shared/errors.ts'
import type { EngineContext } from '../context.ts'
import type { WriteDb } from '../db/database.ts'
import { opened } from '../router.ts'
import { removeBundle } from './library.ts'
import { getItem, listBundles, listItems, summaryOf } from './queries.ts'
import { createTeam, listTeams, renameTeam, renewTeamKey } from './teams.ts'

function change<T>(open: EngineContext, work: (db: WriteDb) => T): T {
  const value = open.write(work)
  open.emit({ type: 'team.changed' })
  return value
}

export const teamHandlers = {
  list: opened.team.list.handler(({ context }) => listTeams(context.open.read)),
  create: opened.team.create.handler(({ input, context: { open } }) => ({
    id: change(open, (db) => createTeam(open, db, input.name)),
  })),
  rename: opened.team.rename.handler(({ input, context: { open } }) =>
    change(open, (db) => renameTeam(db, input.id, input.name)),
  ),
  renewKey: opened.team.renewKey.handler(({ input, context: { open } }) => {
    change(open, (db) => renewTeamKey(db, input.id))
    const renewed = listTeams(open.read).find(({ id }) => id === input.id)
    if (!renewed) throw new AppError('team-missing')
    return renewed
  }),
  summary: opened.team.summary.handler(({ input, context }) => summaryOf(context.open.read, input)),
  items: opened.team.items.handler(({ input, context }) => listItems(context.open.read, input)),
  get: opened.team.get.handler(({ input, context }) => getItem(context.open.read, input.id)),
  bundles: opened.team.bundles.handler(({ input, context }) => listBundles(context.open.read, input)),
  removeBundle: opened.team.removeBundle.handler(({ input, context: { open } }) => {
    const { undoId } = removeBundle(open, input.id)
    open.emit({ type: 'team.changed' })
    return { undoId }
  }),
}
