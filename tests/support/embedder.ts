import type { EmbedderChannel } from '../../src/engine/model/protocol.ts'
import { startChild } from '../../src/hosts/child-process.ts'
import { processEntry } from '../../src/hosts/places.ts'

/** The real model in a process of its own, as every door starts it. */
export function launchRealEmbedder(): EmbedderChannel {
  const pipe = startChild(processEntry('embedder'))
  return {
    postMessage: (frame) => pipe.send(frame),
    onMessage: { addListener: (listener) => pipe.onMessage(listener) },
    onDisconnect: { addListener: (listener) => pipe.onEnd(listener) },
    close: () => pipe.kill(),
  }
}
