import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Client } from '../../src/hosts/client.ts'
import { firstHits } from '../../src/shared/search.ts'
import { readQueries } from '../support/collection.ts'
import { launchElectron, type RunningElectron } from '../support/electron.ts'
import type { Row } from '../support/figure.ts'
import { clientOfApp, unlockInPage } from '../support/pages.ts'
import { warmModel } from '../support/reading.ts'
import { median, p95 } from '../support/statistics.ts'
import { copyVault } from '../support/vault.ts'
import type { World } from '../support/world.ts'

const rounds = 110
const warmUps = 10

/** Rest after each question, in ms: the preview of the first hit comes. */
const rest = 250

interface Answers {
  /** ms from the last key to hits by word on the screen; null when there are none, or the hits by meaning are the same */
  words: number | null
  /** ms to hits by meaning */
  meaning: number | null
}

/** Finding back as it is seen: on the search page, from the last key. */
export async function measureSearchPage(world: World): Promise<Row[]> {
  const root = await world.journal()
  const display = await world.desktop()
  const { folder, remove } = copyVault(root)
  const vault = join(folder, 'vault')
  const app = launchElectron({ run: 'leerspoor', display, vault })
  try {
    await unlockInPage(app)
    const client = await clientOfApp(vault)
    await app.type('index.html', '{control+shift+F}')
    await app.painted('index.html', '[data-search-field]:focus')
    await warmModel(client)
    const queries = readQueries()
    const answers: Answers[] = []
    for (let round = 0; round < warmUps + rounds; round++) {
      const query = queries[round % queries.length] ?? ''
      const answer = await askOnce(app, query, await expected(client, query))
      if (round >= warmUps) answers.push(answer)
    }
    return rowsOf(answers)
  } finally {
    await app.close()
    remove()
  }
}

interface Expected {
  words: string[]
  meaning: string[]
}

/** What the page will show: the hits by word, and then those by meaning. */
async function expected(client: Client, text: string): Promise<Expected> {
  const [words, meaning] = await Promise.all(
    [{ meaning: false, limit: firstHits }, { meaning: true }].map(async (how) => {
      const { hits } = await client.search.find({ text, ...how })
      return hits.map(({ source }) => source.id).toSorted()
    }),
  )
  return { words: words ?? [], meaning: meaning ?? [] }
}

async function askOnce(app: RunningElectron, query: string, hits: Expected): Promise<Answers> {
  await app.inPage('index.html', emptyField)
  await setTimeout(rest)
  const { seen } = await app.watch('index.html', answersPainted, hits)
  await app.type('index.html', query)
  return seen
}

/** In the page: nothing is asked. */
function emptyField() {
  const field = document.querySelector<HTMLInputElement>('[data-search-field]')
  field?.focus()
  field?.select()
  document.execCommand('delete')
}

/**
 * In the page: when exactly the hits by word stand there, and when those by meaning do. Two frames make them
 * painted.
 */
function answersPainted(hits: Expected): Promise<Answers> {
  return new Promise((done) => {
    const standsThere = (wanted: string[]) => {
      const shown = [...document.querySelectorAll<HTMLElement>('[data-hit]')]
      return shown.length > 0 && String(shown.map(({ dataset }) => dataset.hit).toSorted()) === String(wanted)
    }
    const hear = (event: Event) => {
      const answers: Answers = { words: null, meaning: null }
      const afterTwoFrames = (then: (ms: number) => void) =>
        requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now() - event.timeStamp)))
      const last = window.setTimeout(() => done(answers), 2000)
      let words = false
      const watch = new MutationObserver(() => {
        if (standsThere(hits.meaning)) {
          watch.disconnect()
          afterTwoFrames((ms) => {
            answers.meaning = ms
            clearTimeout(last)
            done(answers)
          })
        } else if (!words && standsThere(hits.words)) {
          words = true
          afterTwoFrames((ms) => {
            answers.words = ms
          })
        }
      })
      watch.observe(document.body, { subtree: true, childList: true, attributes: true })
    }
    addEventListener('input', hear, { once: true, capture: true })
  })
}

function rowsOf(answers: Answers[]): Row[] {
  const words = answers.map((answer) => answer.words).filter((ms) => ms !== null)
  const meaning = answers.map((answer) => answer.meaning).filter((ms) => ms !== null)
  const how = (times: number[], by: string) =>
    `Electron 33, search page, judged queries put in as one piece, two frames; ${times.length} of ${answers.length} were seen ${by}`
  return [
    {
      what: 'search: last key → words painted',
      value: median(words),
      p95: p95(words),
      unit: 'ms',
      goals: [{ of: 'p95', most: 60 }],
      runs: words.length,
      how: how(words, 'by word before meaning'),
    },
    {
      what: 'search: last key → meaning painted',
      value: median(meaning),
      p95: p95(meaning),
      unit: 'ms',
      goals: [{ of: 'value', most: 150 }],
      runs: meaning.length,
      how: how(meaning, 'by meaning'),
    },
  ]
}
