import { create } from 'zustand'

/** The words in the field of the search page. They live here and never in the address. */
export const useSearchWords = create<{ text: string }>(() => ({ text: '' }))

/** Puts words in the field of the search page; going there is the caller's work. */
export function searchFor(text: string) {
  useSearchWords.setState({ text })
}
