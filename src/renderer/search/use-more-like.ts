import { useNavigate } from '@tanstack/react-router'
import type { SearchHit } from '../../shared/search.ts'
import { searchLike } from './search-state.ts'

/** Opens the search page with what resembles a note or item. What it resembles never enters the address. */
export function useMoreLike(): (source: SearchHit['source']) => void {
  const navigate = useNavigate()
  return (source) => {
    searchLike(source)
    void navigate({ to: '/search' })
  }
}
