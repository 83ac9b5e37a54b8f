/** One line of an item file: a key and its value as they stand in the file. */
export interface LiteralLine {
  key: string
  value: string
}

const first = ['type', 'title', 'passage']
const last = ['by', 'month', 'lang', 'shareId']

function rank(key: string): number {
  const top = key.split('.', 1)[0] ?? ''
  if (first.includes(top)) return first.indexOf(top)
  return last.includes(top) ? 100 + last.indexOf(top) : 50
}

/** Every key and value of an item file, nested keys joined by a dot, in the order they are read. */
export function literalLines(json: string): LiteralLine[] {
  return linesOf('', JSON.parse(json)).sort((a, b) => rank(a.key) - rank(b.key))
}

function linesOf(key: string, value: unknown): LiteralLine[] {
  if (typeof value !== 'object' || value === null) return [{ key, value: String(value) }]
  return Object.entries(value).flatMap(([name, inner]) =>
    linesOf(key === '' ? name : `${key}.${name}`, inner),
  )
}

/** A text cut where the masks stand. */
export function cutAtMasks(text: string, placeholders: readonly string[]): { text: string; mask: boolean }[] {
  const wished = [...new Set(placeholders)].filter((placeholder) => placeholder !== '')
  if (wished.length === 0) return [{ text, mask: false }]
  const pattern = new RegExp(`(${wished.map(escaped).join('|')})`)
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, mask: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
