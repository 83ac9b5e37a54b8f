import { setTimeout } from 'node:timers/promises'
import { idleTime } from '../../../src/engine/model/embedder.ts'
import { openEngine } from '../../support/engine-process.ts'
import type { Figure } from '../../support/figure.ts'
import { commandOf, memoryOf, processTree } from '../../support/process-tree.ts'
import { warmModel } from '../../support/reading.ts'
import { atEachSize, growthRow, sizesOf } from './sizes.ts'
import { typedQueries } from './typing.ts'

/** Rest before memory is read, in ms: pages settle. */
const rest = 10_000

interface Footprint {
  engine: number
  embedder: number
  /** of the embedder, after it had nothing to do for a while */
  idle: number
}

/** Memory of the engine with all vectors loaded, and of the process of the model. */
export const footprint: Figure = {
  name: 'scale:memory',
  async measure(world) {
    const sizes = sizesOf(world)
    const prints = await atEachSize(async (size) => measureOne(await world.journal(sizes[size])))
    const { large } = prints
    const how = 'PSS after questions by meaning and by word'
    return [
      {
        what: 'memory of the engine, all vectors loaded',
        value: large.engine,
        unit: 'MB',
        goals: [{ of: 'value', most: 250 }],
        runs: 1,
        how,
      },
      {
        what: 'memory of the process of the model',
        value: large.embedder,
        unit: 'MB',
        goals: [{ of: 'value', most: 340 }],
        runs: 1,
        how,
      },
      {
        what: 'the same, idle',
        value: large.idle,
        unit: 'MB',
        goals: [{ of: 'value', most: 0 }],
        runs: 1,
        how: `after ${idleTime / 1000} s without work the process ends`,
      },
      growthRow(
        'memory of the engine',
        sizes,
        { small: [prints.small.engine], middle: [prints.middle.engine], large: [large.engine] },
        'MB',
      ),
    ]
  },
}

async function measureOne(root: string): Promise<Footprint> {
  const { client, close } = await openEngine(root)
  try {
    await warmModel(client)
    for (const text of typedQueries(100)) await client.search.find({ text, meaning: false })
    await setTimeout(rest)
    const [engine, embedder] = [memoryOfOur('engine-process'), memoryOfOur('embedder-process')]
    await setTimeout(idleTime)
    return { engine, embedder, idle: memoryOfOur('embedder-process') }
  } finally {
    await close()
  }
}

function memoryOfOur(name: string): number {
  return memoryOf(processTree(process.pid).filter((pid) => commandOf(pid).includes(name)))
}
