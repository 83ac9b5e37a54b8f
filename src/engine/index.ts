import { createRouterClient } from '@orpc/server'
import { type MinimalWebsocket, RPCHandler } from '@orpc/server/websocket'
import { traceOf } from '../shared/trace.ts'
import { bundlesHandlers } from './bundles/handlers.ts'
import { answerWithCodes } from './call-errors.ts'
import { fillDemo } from './demo/fill-demo.ts'
import { Engine, type EngineOptions } from './engine.ts'
import { entriesHandlers } from './entries/handlers.ts'
import { undoHandlers } from './entries/undo-handlers.ts'
import { eventsHandlers } from './events.ts'
import { lifeHandlers } from './life/handlers.ts'
import { measuringHandlers } from './measuring/handlers.ts'
import { portabilityHandlers } from './portability/handlers.ts'
import { goalsHandlers, processesHandlers, toolsHandlers } from './processes/handlers.ts'
import { anytime } from './router.ts'
import { searchHandlers } from './search/handlers.ts'
import { settingsHandlers } from './settings/handlers.ts'
import { teamHandlers } from './team/handlers.ts'
import { backupsHandlers, vaultHandlers } from './vault/handlers.ts'

export { verifyBundle } from './bundles/verify.ts'
export type { Clock, Log } from './context.ts'
export type { EngineOptions } from './engine.ts'
export { readSettings } from './settings/settings-file.ts'
export { argonFloor } from './vault/key-derivation.ts'

const router = anytime.router({
  vault: vaultHandlers,
  backups: backupsHandlers,
  portability: portabilityHandlers,
  settings: settingsHandlers,
  entries: entriesHandlers,
  life: lifeHandlers,
  measuring: measuringHandlers,
  undo: undoHandlers,
  processes: processesHandlers,
  goals: goalsHandlers,
  tools: toolsHandlers,
  search: searchHandlers,
  bundles: bundlesHandlers,
  team: teamHandlers,
  events: eventsHandlers,
})

/** One end of a pipe that carries the frames of calls and answers. */
export interface EngineChannel {
  postMessage(frame: unknown): void
  onMessage: { addListener(listener: (frame: unknown) => void): void }
  onDisconnect: { addListener(listener: () => void): void }
}

/**
 * The only way in. One engine per vault folder; it holds the folder until closed.
 * @throws AppError `vault-held`, `disk-*`
 */
export function createEngine(options: EngineOptions) {
  const engine = new Engine(options)
  const answer = answerWithCodes(options.log)
  const handler = new RPCHandler(router, { clientInterceptors: [answer] })
  return {
    /** The contract, called in this process. */
    client: createRouterClient(router, { context: { engine }, interceptors: [answer] }),
    /** Answers calls that come in over a channel. */
    serve(channel: EngineChannel) {
      const port: MinimalWebsocket = {
        send: (frame) => channel.postMessage(frame),
        addEventListener: () => {},
      }
      channel.onMessage.addListener((frame) => {
        const answered = handler.message(port, frame as string | ArrayBuffer, { context: { engine } })
        // Whoever speaks something else gets no answer; everyone else is still served.
        answered.catch((error: unknown) => options.log.warn('frame refused', traceOf(error)))
      })
      channel.onDisconnect.addListener(() => handler.close(port))
    },
    /** Fills a missing vault with the demo data of a folder. */
    fillDemo: (folder: string) => fillDemo(engine, folder),
    close: () => engine.close(),
  }
}
