import { useEffect, useState } from 'react'

/** Ms of waiting that nobody needs to be told of. */
const blink = 600

/** True once something has been waited for longer than a blink. */
export function useTakesLong(waits: boolean): boolean {
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!waits) return
    const timer = setTimeout(() => setLong(true), blink)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [waits])
  return long
}
