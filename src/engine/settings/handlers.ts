import { anytime, opened } from '../router.ts'

const readCount = "SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'refusals'"

export const settingsHandlers = {
  get: anytime.settings.get.handler(({ context }) => context.engine.settings.read()),
  set: anytime.settings.set.handler(({ input, context: { engine } }) => {
    const settings = engine.settings.change(input)
    engine.emit({ type: 'settings.changed', settings })
    return settings
  }),

  refusals: opened.settings.refusals.handler(({ context: { open, engine } }) => {
    const before = Number(open.read.prepare(readCount).pluck().get() ?? 0)
    return { count: before + engine.refusals.pending, since: engine.vault.status().createdAt?.at ?? null }
  }),
  countRefusals: anytime.settings.countRefusals.handler(({ input, context: { engine } }) => {
    engine.refusals.add(input.count)
  }),
}
