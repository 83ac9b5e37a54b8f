import { existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { runVisible } from '../../scripts/lib/child.mjs'
import { inRoot } from '../../scripts/lib/paths.mjs'

const folder = inRoot('bench', 'peers')
const lock = inRoot('bench', 'peers', 'package-lock.json')
const installed = inRoot('bench', 'peers', 'node_modules', '.package-lock.json')

/** Fetches what Leerspoor is measured beside, into this folder: no part of the product needs any of it. */
export async function installPeers(tell: (line: string) => void) {
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  tell('fetching the peers (bench/peers)')
  const code = await runVisible('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder })
  if (code !== 0) throw new Error('the peers could not be fetched')
}

// Loaded from here by hand, since types of what is not always there would fail the check of everything.
const require = createRequire(inRoot('bench', 'peers', 'package.json'))

interface LanceQuery {
  select(columns: string[]): LanceQuery
  limit(count: number): LanceQuery
  distanceType(type: 'cosine'): LanceQuery
  toArray(): Promise<{ id: number }[]>
}

interface LanceTable {
  add(rows: object[]): Promise<unknown>
  createIndex(column: string, options: { config: unknown }): Promise<void>
  vectorSearch(vector: Float32Array): LanceQuery
}

interface Lance {
  connect(folder: string): Promise<{ createTable(name: string, rows: object[]): Promise<LanceTable> }>
  Index: { hnswSq(options: { distanceType: 'cosine' }): unknown }
}

export const loadLance = () => require('@lancedb/lancedb') as Lance

export const sqliteVecFile = () => (require('sqlite-vec') as { getLoadablePath(): string }).getLoadablePath()
