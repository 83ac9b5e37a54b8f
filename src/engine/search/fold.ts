import type { SearchHit } from '../../shared/search.ts'
import { numbersIn } from './duplicates.ts'
import { wordsOf } from './words.ts'

/** Share of words in common from which two texts say almost the same (Dice's coefficient). */
const almostAll = 0.9

interface Said {
  hit: SearchHit
  words: Set<string>
  numbers: string
}

/** Hits of which none says almost the same as another: what does is folded under the first of them. */
export class FoldedHits {
  readonly #said: Said[] = []

  get all(): SearchHit[] {
    return this.#said.map(({ hit }) => hit)
  }

  /**
   * @param text all of what was found
   * @returns whether it stands for itself
   */
  add(hit: SearchHit, text: string): boolean {
    const words = new Set(wordsOf(text))
    const said = { hit, words, numbers: numbersIn(text) }
    const before = this.#said.find((other) => isAlmostSame(other, said))
    if (!before) {
      this.#said.push(said)
      return true
    }
    const { source, title, occurredOn } = hit
    before.hit.alike = [
      ...(before.hit.alike ?? []),
      { source, title, ...(occurredOn === undefined ? {} : { occurredOn }) },
    ]
    return false
  }
}

/** One's own notes and those of others are not folded together: who says it matters. */
function isAlmostSame(one: Said, other: Said): boolean {
  if (one.hit.source.kind !== other.hit.source.kind || one.hit.lang !== other.hit.lang) return false
  if (one.numbers !== other.numbers) return false
  const [few, many] = one.words.size < other.words.size ? [one.words, other.words] : [other.words, one.words]
  if (2 * few.size < almostAll * (few.size + many.size)) return false
  let shared = 0
  for (const word of few) if (many.has(word)) shared += 1
  return 2 * shared >= almostAll * (few.size + many.size)
}
