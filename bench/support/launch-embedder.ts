import type { LaunchEmbedder } from '../../src/engine/model/embedder.ts'
import type { ProcessPipe } from '../../src/hosts/child-process.ts'

/** What an engine in this process starts as its embedder. */
export function launcherOf(start: () => ProcessPipe): LaunchEmbedder {
  return () => {
    const pipe = start()
    return {
      postMessage: (frame) => pipe.send(frame),
      onMessage: { addListener: (listener) => pipe.onMessage(listener) },
      onDisconnect: { addListener: (listener) => pipe.onEnd(listener) },
      close: () => pipe.kill(),
    }
  }
}
