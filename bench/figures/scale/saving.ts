import { openDisk } from '../../support/disk.ts'
import { openEngine, type RunningEngine } from '../../support/engine-process.ts'
import type { Figure } from '../../support/figure.ts'
import { makeLines } from '../../support/journal.ts'
import { interleave, median, p95, ratios, timed } from '../../support/statistics.ts'
import { atEachSize, growthRow, sizeNames, sizesOf } from './sizes.ts'

const rounds = 120
const warmUps = 10

/** Saving in a large journal, and finding by word right after it. */
export const saving: Figure = {
  name: 'scale:saving',
  async measure(world) {
    const sizes = sizesOf(world)
    const engines = await atEachSize(async (size) => openEngine(await world.journal(sizes[size])))
    const disk = openDisk()
    const texts = makeLines(warmUps + rounds, 4)
    const after = { small: [] as number[], middle: [] as number[], large: [] as number[] }
    const save =
      ({ client }: RunningEngine, answers: number[]) =>
      async (round: number) => {
        const took = await timed(() => client.entries.capture({ text: texts[round] ?? '' }))
        answers.push(await timed(() => client.search.find({ text: 'verslag', meaning: false })))
        return took
      }
    try {
      for (const size of sizeNames) await engines[size].client.search.pause()
      const times = await interleave(
        {
          small: save(engines.small, after.small),
          middle: save(engines.middle, after.middle),
          large: save(engines.large, after.large),
          disk: () => timed(() => disk.write()),
        },
        { rounds, warmUps },
      )
      const overDisk = ratios(times.large, times.disk)
      const overSmall = ratios(times.large, times.small)
      const what = 'save a captured line'
      const common = { unit: '×' as const, runs: rounds }
      return [
        {
          what: `${what} ÷ 16 kB written and synced`,
          value: median(overDisk),
          p95: p95(overDisk),
          goals: [{ of: 'value', most: 3 }],
          ...common,
          how: `entries.capture over the pipe of the engine's process, answered after the fsync, against write and fdatasync of a plain file; ${median(times.large).toFixed(1)} against ${median(times.disk).toFixed(1)} ms`,
        },
        {
          what: `${what} ÷ the same with a hundredth of the entries`,
          value: median(overSmall),
          p95: p95(overSmall),
          goals: [{ of: 'value', most: 1.5 }],
          ...common,
          how: `${median(times.large).toFixed(1)} against ${median(times.small).toFixed(1)} ms`,
        },
        growthRow(what, sizes, times, 'ms'),
        growthRow('answer by word, the first after a save', sizes, after, 'ms'),
      ]
    } finally {
      disk.close()
      for (const size of sizeNames) await engines[size].close()
    }
  },
}
