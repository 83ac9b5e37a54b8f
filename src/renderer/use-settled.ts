import { useEffect, useState } from 'react'

/** A value that follows `value` once it has stood still for `wait` ms; until then `first`, or the first value. */
export function useSettled<Value>(value: Value, wait: number, first = value): Value {
  const [settled, setSettled] = useState(first)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait)
    return () => clearTimeout(timer)
  }, [value, wait])
  return settled
}
