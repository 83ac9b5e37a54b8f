import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Entry } from '../../../../src/shared/entries.ts'
import type { Settings } from '../../../../src/shared/settings.ts'
import { launchRealEmbedder } from '../../../support/embedder.ts'
import { createTestEngine, passphrase } from '../../../support/engine.ts'

export { passphrase }

/** Makes a vault where the door of this test will look, with a note for each line, read for meaning. */
export async function makeVault(
  folder: string,
  lines: readonly string[] = [],
  theme: Settings['theme'] = 'light',
): Promise<void> {
  const { client, close } = await createTestEngine({
    root: join(folder, 'vault'),
    launchEmbedder: launchRealEmbedder,
  })
  await client.settings.set({ lang: 'nl', theme })
  const process = await client.processes.create({ name: 'Bezwaar afhandelen' })
  const tool = await client.tools.create({ name: 'Interne assistent' })
  for (const text of lines) {
    await client.entries.capture({ text, processId: process.id, toolIds: [tool.id] })
  }
  await expect.poll(async () => (await client.search.status()).pending, { timeout: 30_000 }).toBe(0)
  close()
}

/** What is in the vault after its door closed. */
export async function readVault(folder: string): Promise<{ entries: Entry[]; draft: string }> {
  const { client, close } = await createTestEngine({ root: join(folder, 'vault'), create: false })
  try {
    await client.vault.unlock({ passphrase })
    const { rows } = await client.entries.list({})
    const entries = await Promise.all(rows.map(({ id }) => client.entries.get({ id })))
    return { entries, draft: await client.entries.draft({ key: 'capture' }) }
  } finally {
    close()
  }
}
