import { create } from 'zustand'
import type { Kind } from '../../shared/entries.ts'
import type { SearchHit } from '../../shared/search.ts'

interface SearchState {
  /** What is searched for. It lives here and nowhere else: not in the address, not on disk. */
  text: string
  literal: boolean
  kinds: readonly Kind[]
  /** What the answer resembles, in place of a text. */
  likeId: SearchHit['source'] | null
  /** The hit the person chose; null: the first, whichever that is. Its place is not kept: a better answer may move it. */
  chosenId: string | null
  /** Enter was pressed: what is chosen opens as soon as the answer to this question is there. */
  opens: boolean
}

const empty: SearchState = {
  text: '',
  literal: false,
  kinds: [],
  likeId: null,
  chosenId: null,
  opens: false,
}

export const useSearchState = create<SearchState>(() => empty)

export function searchFor(text: string) {
  useSearchState.setState({ text, likeId: null, chosenId: null, opens: false })
}

/** More like this: a note or item takes the place of the words. */
export function searchLike(likeId: SearchHit['source']) {
  useSearchState.setState({ text: '', likeId, chosenId: null, opens: false })
}

export function chooseHit(id: string) {
  useSearchState.setState({ chosenId: id })
}

/** A locked vault leaves no question behind. */
export function forgetSearch() {
  useSearchState.setState(empty)
}
