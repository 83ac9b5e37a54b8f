import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installPeers } from '../peers/packages.ts'
import type { Figure } from '../support/figure.ts'
import { measureNeighbours } from './peers/neighbours.ts'
import { measureQuality } from './peers/quality.ts'
import { measureRecipes } from './peers/recipes.ts'

/** What others do, over the same notes and the same vectors. */
export const peers: Figure = {
  name: 'peers',
  async measure(world) {
    await installPeers(world.tell)
    const folder = mkdtempSync(join(tmpdir(), 'leerspoor-bench-'))
    try {
      return [
        ...(await measureNeighbours(world, folder)),
        ...(await measureRecipes(world)),
        ...(await measureQuality(folder)),
      ]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
