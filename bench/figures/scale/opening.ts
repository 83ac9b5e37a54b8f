import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createEngine } from '../../../src/engine/index.ts'
import type { Figure } from '../../support/figure.ts'
import { interleave, median, p95, ratios, timed } from '../../support/statistics.ts'
import { copyVault, engineOptions, noEmbedder, passphrase } from '../../support/vault.ts'
import { atEachSize, growthRow, sizeNames, sizesOf } from './sizes.ts'

const rounds = 100
const warmUps = 10

/** From a locked vault to its first page. With a raw key, since what a passphrase costs is chosen, not measured. */
export const opening: Figure = {
  name: 'scale:opening',
  async measure(world) {
    const sizes = sizesOf(world)
    const key = randomBytes(32).toString('base64')
    const copies = await atEachSize(async (size) => copyVault(await world.journal(sizes[size])))
    let launches = 0
    const launch = () => {
      launches += 1
      return noEmbedder()
    }
    const open = (folder: string, work: 'page' | 'words') => async () => {
      const { client, close } = createEngine(engineOptions(join(folder, 'vault'), launch))
      const took = await timed(async () => {
        await client.vault.unlockWithKey({ key })
        if (work === 'page') await client.entries.list({})
        else await client.search.find({ text: 'verslag', meaning: false })
      })
      close()
      return took
    }
    try {
      for (const size of sizeNames) await addKey(copies[size].folder, key)
      const { small, middle, large } = copies
      const pages = await interleave(
        {
          small: open(small.folder, 'page'),
          middle: open(middle.folder, 'page'),
          large: open(large.folder, 'page'),
        },
        { rounds, warmUps },
      )
      const words = await interleave(
        {
          small: open(small.folder, 'words'),
          middle: open(middle.folder, 'words'),
          large: open(large.folder, 'words'),
        },
        { rounds: 10, warmUps: 1 },
      )
      if (launches > 0) throw new Error('opening a vault started the model')
      const each = ratios(pages.large, pages.middle)
      const what = 'open vault → first page'
      return [
        {
          what: `${what} ÷ the same with a tenth of the entries`,
          value: median(each),
          p95: p95(each),
          unit: '×',
          goals: [{ of: 'value', most: 1.3 }],
          runs: rounds,
          how: `engine in this process, unlocked with a raw key, 50 rows; ${median(pages.large).toFixed(1)} against ${median(pages.middle).toFixed(1)} ms; the model was never started`,
        },
        growthRow(what, sizes, pages, 'ms'),
        growthRow('open vault → first answer by word', sizes, words, 'ms'),
      ]
    } finally {
      for (const size of sizeNames) copies[size].remove()
    }
  },
}

async function addKey(folder: string, key: string) {
  const { client, close } = createEngine(engineOptions(join(folder, 'vault'), noEmbedder))
  await client.vault.unlock({ passphrase })
  await client.vault.addKeyStore({ key, backend: 'bench', sealed: '' })
  close()
}
