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
  /** The hit that is chosen: its place in the answer is not kept, since a better answer may move it. */
  chosenId: string | null
}

const empty: SearchState = { text: '', literal: false, kinds: [], likeId: null, chosenId: null }

export const useSearchState = create<SearchState>(() => empty)

export function searchFor(text: string) {
  useSearchState.setState({ text, likeId: null, chosenId: null })
}

/** More like this: a note or item takes the place of the words. */
export function searchLike(likeId: SearchHit['source']) {
  useSearchState.setState({ text: '', likeId, chosenId: null })
}

export function chooseHit(id: string) {
  useSearchState.setState({ chosenId: id })
}

/** A locked vault leaves no question behind. */
export function forgetSearch() {
  useSearchState.setState(empty)
}
