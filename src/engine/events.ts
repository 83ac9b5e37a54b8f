import { EventPublisher } from '@orpc/server'
import type { EngineEvent } from '../shared/events.ts'
import { anytime } from './router.ts'

/** Passes what happened to everyone who listens. */
export class Events {
  readonly #publisher = new EventPublisher<{ event: EngineEvent }>()

  emit(event: EngineEvent) {
    this.#publisher.publish('event', event)
  }

  listen(signal: AbortSignal | undefined): AsyncGenerator<EngineEvent> {
    return this.#publisher.subscribe('event', signal ? { signal } : {})
  }
}

export const eventsHandlers = {
  listen: anytime.events.listen.handler(async function* ({ context, signal }) {
    yield* context.engine.events.listen(signal)
  }),
}
