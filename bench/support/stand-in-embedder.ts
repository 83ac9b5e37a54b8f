import type { LaunchEmbedder } from '../../src/engine/model/embedder.ts'
import { isContentWord } from '../../src/engine/model/function-words.ts'
import { type EmbedderAnswer, isOrder } from '../../src/engine/model/protocol.ts'
import { detectLanguage } from '../../src/engine/search/language.ts'
import type { NearVectors } from './near-vectors.ts'

/**
 * Stands in for the process of the model while a vault is filled: the engine reads, cuts and writes as it always
 * does, but what it gets are vectors near real ones, at once.
 */
export function standInEmbedder({
  notes,
  words,
}: {
  notes: NearVectors
  words: NearVectors
}): LaunchEmbedder {
  return () => {
    let hear: (frame: EmbedderAnswer) => void = () => {}
    const answer = (frame: EmbedderAnswer) => setImmediate(() => hear(frame))
    return {
      postMessage(frame) {
        if (!isOrder(frame) || frame.type === 'drop') return
        if (frame.type === 'load') return void answer({ type: 'ready' })
        const { id, segments } = frame
        const text = segments.join(' ')
        const lang = detectLanguage(text)
        const telling = text.split(/\s+/).filter((word) => word !== '' && isContentWord(word))
        const embedding = {
          vector: notes.next(lang),
          segments: segments.map(() => notes.next(lang)),
          words: telling.map(() => words.next(lang)),
          unknownShare: 0,
        }
        answer({ type: 'embedded', id, embedding })
      },
      onMessage: {
        addListener(listener) {
          hear = listener
        },
      },
      onDisconnect: { addListener: () => {} },
      close: () => {},
    }
  }
}
