import { firstHits } from '../../../src/shared/search.ts'
import { readQueries } from '../../support/collection.ts'
import { openEngine, type RunningEngine } from '../../support/engine-process.ts'
import type { Figure, Row } from '../../support/figure.ts'
import { warmModel } from '../../support/reading.ts'
import { interleave, median, p95, ratios, timed } from '../../support/statistics.ts'
import type { World } from '../../support/world.ts'
import { atEachSize, growthRow, type Sizes, sizeNames, sizesOf } from './sizes.ts'
import { typedQueries } from './typing.ts'

const rounds = 120
const keys = 600
const warmUps = 10

type Engines = Record<keyof Sizes, RunningEngine>

/** Answers out of a large journal, by word at every key and with meaning. */
export const answers: Figure = {
  name: 'scale:answers',
  async measure(world) {
    const sizes = sizesOf(world)
    const engines = await atEachSize(async (size) => openEngine(await world.journal(sizes[size])))
    try {
      for (const size of sizeNames) await warmModel(engines[size].client)
      return [...(await measureTyping(engines, world)), ...(await measureMeaning(engines, world))]
    } finally {
      for (const size of sizeNames) await engines[size].close()
    }
  },
}

async function measureTyping(engines: Engines, world: World): Promise<Row[]> {
  const typed = typedQueries(warmUps + keys)
  const ask =
    ({ client }: RunningEngine) =>
    (round: number) =>
      timed(() => client.search.find({ text: typed[round] ?? '', meaning: false, limit: firstHits }))
  const { small, middle, large } = engines
  const times = await interleave(
    { small: ask(small), middle: ask(middle), large: ask(large) },
    { rounds: keys, warmUps },
  )
  const what = 'first answer by word while typing'
  const shortest = typed
    .slice(warmUps)
    .flatMap((text, at) => (text.length <= 2 ? [times.large[at] ?? 0] : []))
  return [
    {
      what,
      value: median(times.large),
      p95: p95(times.large),
      unit: 'ms',
      goals: [{ of: 'p95', most: 25 }],
      runs: keys,
      how: `after every key of words in the order of the journal (stop words, short prefixes), over the pipe of the engine's process; of one or two letters: median ${median(shortest).toFixed(1)}, p95 ${p95(shortest).toFixed(1)} ms`,
    },
    growthRow(what, sizesOf(world), times, 'ms'),
  ]
}

async function measureMeaning(engines: Engines, world: World): Promise<Row[]> {
  const queries = readQueries()
  const textOf = (round: number) => queries[round % queries.length] ?? ''
  const answer =
    ({ client }: RunningEngine) =>
    (round: number) =>
      timed(async () => {
        const { meaning } = await client.search.find({ text: textOf(round), meaning: true })
        if (meaning !== 'ready') throw new Error(`not found by meaning: ${meaning}`)
      })
  const times = await interleave(
    {
      small: answer(engines.small),
      middle: answer(engines.middle),
      large: answer(engines.large),
      reading: (round) => timed(() => engines.large.tap.embed(textOf(round), 'query')),
    },
    { rounds, warmUps },
  )
  const each = ratios(times.large, times.reading)
  return [
    {
      what: 'answer with meaning ÷ reading the question alone',
      value: median(each),
      p95: p95(each),
      unit: '×',
      goals: [
        { of: 'value', most: 1.8 },
        { of: 'p95', most: 2.3 },
      ],
      runs: rounds,
      how: `judged questions of tests/eval, both through the same embedder process; ${median(times.large).toFixed(1)} against ${median(times.reading).toFixed(1)} ms`,
    },
    growthRow('answer with meaning', sizesOf(world), times, 'ms'),
  ]
}
