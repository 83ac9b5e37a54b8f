import { create } from 'zustand'
import type { Kind } from '../../shared/entries.ts'

interface SearchState {
  /** What is searched for. It lives here and nowhere else: not in the address, not on disk. */
  text: string
  literal: boolean
  kinds: readonly Kind[]
  /** The hit that is chosen: its place in the answer is not kept, since a better answer may move it. */
  chosenId: string | null
}

const empty: SearchState = { text: '', literal: false, kinds: [], chosenId: null }

export const useSearchState = create<SearchState>(() => empty)

export function searchFor(text: string) {
  useSearchState.setState({ text, chosenId: null })
}

export function chooseHit(id: string) {
  useSearchState.setState({ chosenId: id })
}

/** A locked vault leaves no question behind. */
export function forgetSearch() {
  useSearchState.setState(empty)
}
