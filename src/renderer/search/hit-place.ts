import { linkOptions } from '@tanstack/react-router'
import type { SearchHit } from '../../shared/search.ts'

/** Where a hit opens: one's own note among the notes, an item of others in the team library. */
export function hitPlace({ kind, id }: SearchHit['source']) {
  return kind === 'entry'
    ? linkOptions({ to: '/notes/$id', params: { id } })
    : linkOptions({ to: '/team/$', params: { _splat: `item/${id}` } })
}
