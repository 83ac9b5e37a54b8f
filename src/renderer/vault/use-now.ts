import { useEffect, useState } from 'react'

/** The time, four times a second for as long as `until` lies ahead. Milliseconds since 1970 UTC. */
export function useNow(until: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (until <= Date.now()) return
    const timer = setInterval(() => {
      setNow(Date.now())
      if (Date.now() >= until) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [until])
  return now
}
