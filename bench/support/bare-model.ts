import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { EmbeddedText } from './embedder-tap.ts'

export type BareOrder = { type: 'texts'; texts: EmbeddedText[] } | { type: 'run' }

export interface BareModel {
  /** Texts of the runs to come; they are cut into tokens now. */
  take(texts: EmbeddedText[]): Promise<unknown>
  /** @returns ms to run the model over them, one by one */
  run(): Promise<number>
  close(): void
}

/** The model in a plain process, with nothing of the app around it. */
export function startBareModel(): BareModel {
  const child = fork(fileURLToPath(new URL('bare-session.ts', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ask = async (order: BareOrder): Promise<number> => {
    const answered = once(child, 'message')
    child.send(order)
    const [answer] = await answered
    return Number(answer)
  }
  return {
    take: (texts) => ask({ type: 'texts', texts }),
    run: () => ask({ type: 'run' }),
    close: () => child.kill(),
  }
}
