interface HastNode {
  type: string
  value?: string
  tagName?: string
  properties?: Record<string, unknown>
  children?: HastNode[]
}

/** Rehype plugin: wraps each place where one of the phrases stands within a text in `mark`. */
export function markPhrases(phrases: readonly string[]) {
  const wanted = phrases.filter((phrase) => phrase.trim().length > 1)
  return (tree: HastNode) => {
    if (wanted.length > 0) markIn(tree, wanted)
  }
}

function markIn(node: HastNode, phrases: readonly string[]) {
  if (!node.children || node.tagName === 'mark') return
  node.children = node.children.flatMap((child) => {
    if (child.type === 'text') return split(child.value ?? '', phrases)
    markIn(child, phrases)
    return [child]
  })
}

function split(text: string, phrases: readonly string[]): HastNode[] {
  const found = phrases
    .map((phrase) => ({ phrase, at: text.indexOf(phrase) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.phrase.length - a.phrase.length)[0]
  if (!found) return text === '' ? [] : [{ type: 'text', value: text }]
  const end = found.at + found.phrase.length
  return [
    ...split(text.slice(0, found.at), phrases),
    { type: 'element', tagName: 'mark', properties: {}, children: [{ type: 'text', value: found.phrase }] },
    ...split(text.slice(end), phrases),
  ]
}
