// @ts-check
import { resolve } from 'node:path'
import { app } from 'electron'

// Starts the built app, but lets it be ready only when Playwright watches: a window that opens while Playwright
// is connecting makes it wait for ever, now and then. Playwright calls `__playwright_run` once it is there.

const ready = app.whenReady()
const watched = Promise.withResolvers()
Object.assign(globalThis, { __playwright_run: () => watched.resolve(undefined) })
app.whenReady = () => watched.promise.then(() => ready)
// @ts-expect-error Electron has it for its own loader; its types do not.
app.setAppPath(resolve(import.meta.dirname, '../../../..'))

await import('../../../../out/main/index.mjs')
