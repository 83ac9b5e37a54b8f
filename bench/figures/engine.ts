import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createEngine } from '../../src/engine/index.ts'
import { readQueries } from '../support/collection.ts'
import type { Figure, Row } from '../support/figure.ts'
import { makeLines } from '../support/journal.ts'
import { interleave, median, p95, timed } from '../support/statistics.ts'
import { copyVault, engineOptions, noEmbedder, passphrase } from '../support/vault.ts'
import type { World } from '../support/world.ts'

const rounds = 100
const warmUps = 10

/** What the engine itself takes: opening, saving, a page of the list, search by word. */
export const engine: Figure = {
  name: 'engine',
  async measure(world) {
    const root = await world.journal()
    const { folder, remove } = copyVault(root)
    try {
      const vault = join(folder, 'vault')
      const opening = await measureOpening(vault)
      const work = await measureWork(vault)
      return rowsOf(world, { opening, ...work })
    } finally {
      remove()
    }
  },
}

/** With a raw key, since what a passphrase costs is chosen, not measured. */
async function measureOpening(vault: string): Promise<number[]> {
  const key = randomBytes(32).toString('base64')
  const first = createEngine(engineOptions(vault, noEmbedder))
  await first.client.vault.unlock({ passphrase })
  await first.client.vault.addKeyStore({ key, backend: 'bench', sealed: '' })
  first.close()
  const open = async () => {
    const opened = createEngine(engineOptions(vault, noEmbedder))
    const took = await timed(async () => {
      await opened.client.vault.unlockWithKey({ key })
      await opened.client.entries.list({})
    })
    opened.close()
    return took
  }
  return (await interleave({ open }, { rounds, warmUps })).open
}

async function measureWork(vault: string) {
  const { client, close } = createEngine(engineOptions(vault, noEmbedder))
  await client.vault.unlock({ passphrase })
  const texts = makeLines(rounds + warmUps, 3)
  const queries = readQueries()
  const textOf = (round: number) => queries[round % queries.length] ?? ''
  const afterSave: number[] = []
  try {
    const times = await interleave(
      {
        save: (round) => timed(() => client.entries.capture({ text: texts[round] ?? '' })),
        list: () => timed(() => client.entries.list({})),
        words: async (round) => {
          const find = () => client.search.find({ text: textOf(round), meaning: false })
          afterSave.push(await timed(find))
          return timed(find)
        },
      },
      { rounds, warmUps },
    )
    return { ...times, afterSave: afterSave.slice(warmUps) }
  } finally {
    close()
  }
}

function rowsOf(
  { entries }: World,
  values: Record<'opening' | 'save' | 'list' | 'words' | 'afterSave', number[]>,
): Row[] {
  const row = (what: string, times: number[], how: string): Row => ({
    what,
    value: median(times),
    p95: p95(times),
    unit: 'ms',
    runs: times.length,
    how,
  })
  return [
    row(
      `open vault → first page, ${entries} entries`,
      values.opening,
      'engine in this process; unlocked with a raw key (no passphrase to derive), first 50 rows',
    ),
    row('save a captured line', values.save, 'one transaction with words, undo and fsync'),
    row('a page of the list', values.list, '50 rows'),
    row('search by word', values.words, 'the judged queries of tests/eval'),
    row(
      'search by word, the first after a save',
      values.afterSave,
      'the list of all words is made anew then',
    ),
  ]
}
