import type { Member } from './container/store-zip.ts'
import { occurrences, type Searchable, searchable } from './detectors/detector.ts'
import type { Masking } from './masking.ts'

/** Stands between texts that have nothing to do with each other, so that no find runs over their border. */
const border = '\n¶\n'

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** The texts of a member as a reader of the file gets to see them. */
function readableText({ name, bytes }: Member): string {
  const text = Buffer.from(bytes).toString('utf8')
  if (name.endsWith('.json')) return stringsOf(JSON.parse(text)).join(border)
  if (name === 'index.html') {
    return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, entity: string) => entities[entity] ?? '')
  }
  return text
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}

/** Everything readable in a file, without the masks themselves, so that a mask's own word is not a find. */
function readable(members: readonly Member[], placeholders: ReadonlySet<string>): Searchable {
  const whole = members.map(readableText).join(border)
  return searchable(
    [...placeholders].reduce((text, placeholder) => text.replaceAll(placeholder, border), whole),
  )
}

/**
 * How often each masked text stands in the finished file. The words of the page and the names of fields are
 * counted away by a file that holds no text of the person.
 * @param blank the members of the same bundle with every text taken out
 */
export function countLeftovers(
  members: readonly Member[],
  blank: readonly Member[],
  { masked, placeholders }: Masking,
): Map<string, number> {
  const found = readable(members, placeholders)
  const fixed = readable(blank, placeholders)
  return new Map(
    [...masked.keys()].map((key) => {
      const count = occurrences(found, key).length - occurrences(fixed, key).length
      return [key, Math.max(0, count)]
    }),
  )
}

const exactTime = /\b(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}|[0-9]{2}:[0-9]{2}:[0-9]{2}|\b1[0-9]{12}\b/g

/** Exact times and energy in what the file says apart from the person's texts. */
export function countPrivateFields(blank: readonly Member[]): number {
  return blank
    .filter(({ name }) => name.endsWith('.json'))
    .map(({ bytes }) =>
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/"sha256":"[0-9a-f]{64}"/g, ''),
    )
    .reduce((sum, text) => sum + (text.match(exactTime)?.length ?? 0) + text.split('"energy"').length - 1, 0)
}

/** Local ids anywhere in the bytes, with or without their dashes. */
export function countLocalIds(file: Buffer, ids: readonly string[]): number {
  const text = file.toString('latin1')
  const forms = ids.flatMap((id) => [id, id.replaceAll('-', '')])
  return forms.reduce((sum, form) => sum + text.split(form).length - 1, 0)
}
