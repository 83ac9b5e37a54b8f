import type { BundleDraft, DraftItem, Finding } from '../../shared/bundles.ts'

/** A place in a text, found by where the words stand. */
export function finding(
  entryId: string,
  field: string,
  text: string,
  words: string,
  decision: Finding['decision'] = null,
): Finding {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" does not stand in the text`)
  const end = start + words.length
  const id = `${entryId}:${field}:${start}:${end}`
  return { id, kind: 'person', field, start, end, text: words, placeholder: '[persoon 1]', decision }
}

export function draftItem(
  entryId: string,
  texts: Record<string, string>,
  findings: Finding[] = [],
): DraftItem {
  const title = texts.title ?? 'Titel'
  return {
    entryId,
    shareId: '0'.repeat(32),
    kind: 'learning',
    lang: 'nl',
    texts: { title, ...texts },
    item: { type: 'learning/1', shareId: '0'.repeat(32), lang: 'nl', title },
    dropped: [],
    added: [],
    available: [],
    source: '',
    findings,
  }
}

export function draftOf(...items: DraftItem[]): BundleDraft {
  return {
    id: '018f0000-0000-7000-8000-000000000001',
    sender: { as: 'anonymous' },
    lang: 'nl',
    items,
    undecided: items.flatMap((item) => item.findings).filter(({ decision }) => decision === null).length,
    updatedAt: { at: 0, zone: 'Europe/Amsterdam' },
  }
}
