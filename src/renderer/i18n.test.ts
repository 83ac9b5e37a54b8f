import { describe, expect, it } from 'vitest'
import { createStrings } from '../shared/strings/index.ts'

/** Keys a file asks for: t('a.b'), and the fixed start of t(`a.b.${c}`). */
function askedKeys(source: string): { whole: string[]; starts: string[] } {
  const calls = [...source.matchAll(/\bt\(\s*(?:'([a-zA-Z0-9_-]+\.[a-zA-Z0-9_.-]+)'|`([^`]+)`)/g)]
  return {
    whole: calls.flatMap(([, key]) => (key === undefined ? [] : [key])),
    starts: calls.flatMap(([, , template]) => {
      const start = template?.split('${', 1)[0] ?? ''
      return start.endsWith('.') ? [start.slice(0, -1)] : []
    }),
  }
}

const sources = Object.entries(
  import.meta.glob<string>(['./**/*.{ts,tsx}', '!./**/*.test.*'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)

describe.each(['nl', 'en'] as const)('the words of the pages in %s', (lang) => {
  const strings = createStrings(lang)
  it('hold every key the pages ask for', () => {
    expect(sources.length).toBeGreaterThan(100)
    const missing = sources.flatMap(([file, source]) => {
      const { whole, starts } = askedKeys(source)
      const exists = (key: string) => strings.exists(key) || strings.exists(`${key}_other`)
      const isGroup = (key: string) => typeof strings.getResource(lang, 'translation', key) === 'object'
      return [...whole.filter((key) => !exists(key)), ...starts.filter((key) => !isGroup(key))].map(
        (key) => `${file}: ${key}`,
      )
    })
    expect(missing).toEqual([])
  })
})
