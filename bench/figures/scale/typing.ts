import { makeJournal } from '../../support/journal.ts'
import { pickFrom, seededRandom } from '../../support/random.ts'

/** Words typed one after another, at most. */
const mostWords = 4

/**
 * What stands in the search field after each key, when words of the journal are typed as they follow each
 * other there: stop words, frequent and rare ones in the mix of real text, and short prefixes of each.
 */
export function typedQueries(count: number): string[] {
  const random = seededRandom(7)
  const journal = makeJournal(1000)
  const typed: string[] = []
  while (typed.length < count) {
    const { title, body } = pickFrom(journal, random)
    const words = `${title} ${body}`.match(/[\p{L}\p{N}]+/gu) ?? []
    const from = Math.floor(random() * words.length)
    const query = words.slice(from, from + 1 + Math.floor(random() * mostWords)).join(' ')
    for (let end = 1; end <= query.length; end++) typed.push(query.slice(0, end))
  }
  return typed.slice(0, count)
}
