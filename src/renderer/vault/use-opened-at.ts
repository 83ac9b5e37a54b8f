import { useState } from 'react'

/** The moment this part of the page came up: what "today" is measured from. Milliseconds since 1970 UTC. */
export function useOpenedAt(): number {
  const [openedAt] = useState(() => Date.now())
  return openedAt
}
