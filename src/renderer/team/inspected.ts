import type { Inspection } from '../../shared/bundles.ts'

export type InspectedItem = Inspection['items'][number]

/** How an item stands to what the team library has, in the order it is told. */
export const itemStates = ['new', 'updated', 'known', 'unknownType'] as const

/** Why a bundle cannot be added yet, as the end of a key of `team.inspect`; null when it can. */
export function whyNotAccept({ sender }: Inspection, compared: boolean): 'compareFirst' | null {
  return sender.state === 'changed' && !compared ? 'compareFirst' : null
}

/** What was said after adding, as the end of a key of `team.inspect`. No number: it would count one person. */
export function acceptedWords(counts: { added: number; updated: number; unknown: number }) {
  if (counts.added + counts.updated === 0) return 'acceptedNothing'
  return counts.unknown > 0 ? 'acceptedSome' : 'accepted'
}

/** Places that were masked, of all kinds. */
export function maskedPlaces({ maskedCounts }: Inspection): number {
  return Object.values(maskedCounts).reduce((sum, count) => sum + count, 0)
}
