import type { DraftItem, Finding } from '../../shared/bundles.ts'

/** A found place in a bundle that is being made. */
export interface Place {
  entryId: string
  finding: Finding
  /** Number within its item, from 1: the same in the text and in the list. */
  number: number
}

const fieldOrder = ['title', 'passage', 'process', 'goals', 'tools', 'by']

function orderOf(finding: Finding): number {
  const [field = '', place = '0'] = finding.field.split('.')
  return fieldOrder.indexOf(field) * 100 + Number(place)
}

/** The places of one item in the order they are read. */
export function placesOf(item: DraftItem): Place[] {
  return [...item.findings]
    .sort((a, b) => orderOf(a) - orderOf(b) || a.start - b.start)
    .map((finding, index) => ({ entryId: item.entryId, finding, number: index + 1 }))
}

/** Which place is being looked at. */
export interface Spot {
  entryId: string
  findingId: string
}

function isSpot(place: Place, spot: Spot | null): boolean {
  return place.entryId === spot?.entryId && place.finding.id === spot.findingId
}

export function placeAt(items: readonly DraftItem[], spot: Spot | null): Place | null {
  return items.flatMap(placesOf).find((place) => isSpot(place, spot)) ?? null
}

/**
 * The place to look at after `from`, going round: the next one that is still to be decided, else simply the
 * next. `from` may also be an item without a place, to begin there.
 */
export function nextSpot(items: readonly DraftItem[], from: Spot | string | null): Spot | null {
  const all = items.flatMap(placesOf)
  const rest = after(all, items, from)
  const found = rest.find(({ finding }) => finding.decision === null) ?? rest[0]
  return found ? { entryId: found.entryId, findingId: found.finding.id } : null
}

/** The place before `from`, decided or not, going round. */
export function previousSpot(items: readonly DraftItem[], from: Spot | null): Spot | null {
  const all = items.flatMap(placesOf)
  const here = all.findIndex((place) => isSpot(place, from))
  const found = all.at(here <= 0 ? -1 : here - 1)
  return found ? { entryId: found.entryId, findingId: found.finding.id } : null
}

/** All places, beginning after `from` and ending with it. */
function after(all: Place[], items: readonly DraftItem[], from: Spot | string | null): Place[] {
  if (from === null) return all
  if (typeof from === 'string') {
    const reading = items
      .slice(items.findIndex(({ entryId }) => entryId === from))
      .map((item) => item.entryId)
    const begin = all.findIndex((place) => reading.includes(place.entryId))
    return begin < 0 ? all : [...all.slice(begin), ...all.slice(0, begin)]
  }
  const here = all.findIndex((place) => isSpot(place, from))
  return [...all.slice(here + 1), ...all.slice(0, here + 1)]
}

export function decidedIn(places: readonly Place[]): number {
  return places.filter(({ finding }) => finding.decision !== null).length
}

/** A stretch of a text: plain, or a found place. */
export interface Piece {
  /** [start, end) in the text, in UTF-16 units */
  start: number
  end: number
  text: string
  place: Place | null
}

/** Cuts the text of a field at its places. A place that overlaps an earlier one is left out. */
export function piecesOf(text: string, places: readonly Place[]): Piece[] {
  const pieces: Piece[] = []
  const add = (start: number, end: number, place: Place | null) => {
    if (end > start) pieces.push({ start, end, text: text.slice(start, end), place })
  }
  let from = 0
  for (const place of places) {
    const { start, end } = place.finding
    if (start < from || end > text.length) continue
    add(from, start, null)
    add(start, end, place)
    from = end
  }
  add(from, text.length, null)
  return pieces
}

/** A stretch of a field of an item. */
export interface Stretch {
  entryId: string
  field: string
  start: number
  end: number
}

/** Where a word stands in the copies, without regard to case. */
export function stretchesOf(items: readonly DraftItem[], word: string): Stretch[] {
  const wished = word.trim()
  if (wished === '') return []
  const pattern = new RegExp(wished.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu')
  return items.flatMap((item) =>
    Object.entries(item.texts).flatMap(([field, text]) =>
      [...text.matchAll(pattern)].map((match) => {
        return { entryId: item.entryId, field, start: match.index, end: match.index + match[0].length }
      }),
    ),
  )
}

/** One stretch for each way the word is written: masking a text counts wherever it stands. */
export function distinctStretches(items: readonly DraftItem[], stretches: readonly Stretch[]): Stretch[] {
  const texts = new Map(items.map((item) => [item.entryId, item.texts]))
  const seen = new Map<string, Stretch>()
  for (const stretch of stretches) {
    const written = texts.get(stretch.entryId)?.[stretch.field]?.slice(stretch.start, stretch.end)
    if (written !== undefined && !seen.has(written)) seen.set(written, stretch)
  }
  return [...seen.values()]
}
