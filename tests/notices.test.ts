import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { collectNotices, noticesFile } from '../scripts/lib/notices.mjs'

it('lists what ships today: run `node scripts/notices.mjs` after a change', () => {
  expect(JSON.parse(readFileSync(noticesFile, 'utf8'))).toEqual(collectNotices())
})

it('holds the licence text of every font, the model and the database', () => {
  const { parts } = collectNotices()
  const named = ['@fontsource-variable/literata', 'leerspoor-e5-small-q4', 'better-sqlite3-multiple-ciphers']
  expect(named.map((name) => parts.find((part) => part.name === name)?.text ?? null)).not.toContain(null)
})
