import type { Dismissal, Reason, SearchHit } from '../../shared/search.ts'
import { engine } from '../engine.ts'
import { strings } from '../i18n.ts'
import { announceDone, announceProblem } from '../shell/undo.ts'

type Opposite = Extract<Reason, { found: 'older' | 'newer' }>

/** Why a hit and what it was found beside cannot both hold; null when nothing says so. */
export function oppositeOf({ reasons }: SearchHit): Opposite | null {
  return reasons.find((reason): reason is Opposite => 'found' in reason) ?? null
}

/** It says what is being written: word for word, or in words so like that it is one statement. */
export function samenessOf({ reasons }: SearchHit): 'sameText' | 'sameStatement' | null {
  const found = reasons.find(({ code }) => code === 'sameText' || code === 'sameStatement')
  return found?.code === 'sameText' || found?.code === 'sameStatement' ? found.code : null
}

/** The words above one hit: what was learned earlier, or what may not hold any more. */
export function titleOf(hit: SearchHit): 'search.opposite.title' | 'search.related.title' {
  return oppositeOf(hit) ? 'search.opposite.title' : 'search.related.title'
}

/** Puts away what was found beside a note, says so and offers to undo it. */
export async function dismiss(entryId: string, found: SearchHit['source'], what: Dismissal) {
  try {
    const { undoId } = await engine.search.dismiss({ entryId, found, what })
    announceDone(
      strings.t(what === 'likeness' ? 'search.related.didNotNow' : 'search.opposite.didHold'),
      undoId,
    )
  } catch (error) {
    announceProblem(error)
  }
}
