import { localDate } from '../days.ts'
import { anytime, opened } from '../router.ts'
import { complete } from './complete.ts'
import { dismiss } from './dismissals.ts'
import { find } from './find.ts'
import { alike, related } from './related.ts'

export const searchHandlers = {
  find: opened.search.find.handler(({ input, context, signal }) =>
    find(context.engine.recall, input, signal),
  ),
  related: opened.search.related.handler(({ input, context, signal }) =>
    related(context.engine.recall, input, signal),
  ),
  complete: opened.search.complete.handler(({ input, context: { open } }) =>
    complete(open.read, input, localDate(open.clock.now(), open.clock.zone())),
  ),
  alike: opened.search.alike.handler(({ input, context, signal }) =>
    alike(context.engine.recall, input, signal),
  ),
  dismiss: opened.search.dismiss.handler(({ input, context: { open } }) => {
    const { undoId } = open.undoable('search.dismiss', (db) => dismiss(open, db, input))
    open.emit({ type: 'entries.changed', ids: [] })
    return { undoId }
  }),
  status: opened.search.status.handler(({ context }) => context.engine.recall.status()),
  warm: opened.search.warm.handler(({ context }) => context.engine.recall.warm()),
  pause: opened.search.pause.handler(({ context }) => context.engine.recall.pause()),
  resume: opened.search.resume.handler(({ context }) => context.engine.recall.resume()),
  onBattery: anytime.search.onBattery.handler(({ input, context }) => {
    context.engine.onBattery = input.onBattery
  }),
  rebuild: opened.search.rebuild.handler(({ context }) => context.engine.recall.rebuild()),
}
