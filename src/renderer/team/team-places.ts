/** Where in Team the address points. */
export type TeamPlace = { at: 'learned' } | { at: 'bundles' } | { at: 'open' } | { at: 'item'; id: string }

/** Reads what follows `/team/` in the address. */
export function teamPlaceOf(splat: string): TeamPlace {
  const [first, second] = splat.split('/')
  if (first === 'bundles') return { at: 'bundles' }
  if (first === 'open') return { at: 'open' }
  if (first === 'item' && second) return { at: 'item', id: second }
  return { at: 'learned' }
}
