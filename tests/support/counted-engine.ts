import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createTestEngine, type TestEngine, type TestEngineOptions } from './engine.ts'
import { makeCounterFolder, WordCounter } from './word-counter.ts'

export interface CountedEngine extends TestEngine {
  models: string
}

/** A test engine that searches by meaning with a model that counts words. */
export async function createCountedEngine(options: TestEngineOptions = {}): Promise<CountedEngine> {
  const models = options.models ?? makeCounterFolder(mkdtempSync(join(tmpdir(), 'leerspoor-models-')))
  const made = await createTestEngine({ launchEmbedder: new WordCounter().launch, ...options, models })
  return {
    ...made,
    models,
    dispose() {
      made.dispose()
      rmSync(models, { recursive: true, force: true })
    },
  }
}

/** Resolves when everything was read for meaning. */
export async function allRead({ client }: Pick<TestEngine, 'client'>) {
  await client.search.resume()
  while ((await client.search.status()).pending > 0) await setTimeout(5)
}
