import type { BundleDraft } from '../../shared/bundles.ts'
import { fold } from './detectors/fold.ts'

/** How often a word stands in the items as they would leave, as part of a longer word too. */
export function findWord(draft: BundleDraft, word: string): { count: number; entryIds: string[] } {
  const wanted = fold(word, { lower: true }).text.trim()
  const counts = draft.items.map(({ entryId, item }) => {
    const { title, passage = '', process = '', goals = [], tools = [], by } = item
    const whole = [title, passage, process, ...goals, ...tools, by?.name ?? ''].join('\n')
    return { entryId, count: wanted ? fold(whole, { lower: true }).text.split(wanted).length - 1 : 0 }
  })
  return {
    count: counts.reduce((sum, { count }) => sum + count, 0),
    entryIds: counts.filter(({ count }) => count > 0).map(({ entryId }) => entryId),
  }
}
