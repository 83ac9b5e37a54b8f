import { useEffect, useReducer } from 'react'

/** The time at each drawing, four times a second for as long as `until` lies ahead. Milliseconds since 1970 UTC. */
export function useNow(until: number): number {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (until <= Date.now()) return
    const timer = setInterval(() => {
      draw()
      if (Date.now() >= until) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [until])
  return Date.now()
}
