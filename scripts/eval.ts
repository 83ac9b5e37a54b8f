import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createJournal, type Journal } from '../tests/eval/journal.ts'
import { type Judged, type Measured, measure } from '../tests/eval/measure.ts'

// How well past learnings come back: a judged collection is put in a fresh encrypted vault, read for meaning,
// and searched, all by the engine itself. Nothing is kept from an earlier run.
//
// Whether it knows when there is nothing to find is asked with questions of their own, over the same entries.
//
//   npm run eval -- [--entries FILE] [--queries FILE] [--answers FILE] [--json]

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: dataFile('entries.jsonl') },
    queries: { type: 'string', default: dataFile('queries.jsonl') },
    answers: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

// Those questions are about the entries that come with them.
const answersFile =
  values.answers ?? (values.entries === dataFile('entries.jsonl') ? dataFile('answers.jsonl') : null)

const say = (line: string) => process.stderr.write(`${line}\n`)
const root = mkdtempSync(join(tmpdir(), 'leerspoor-eval-'))
const journal = createJournal(join(root, 'vault.db'), randomBytes(32))
try {
  const queries = readLines<Judged>(values.queries)
  journal.add(readLines(values.entries))
  const started = performance.now()
  await journal.readAll((left) => say(`${left} notes still to read`))
  say(`read in ${((performance.now() - started) / 1000).toFixed(0)} s`)
  report(await search(journal, queries), queries, await honesty(journal))
} finally {
  journal.close()
  rmSync(root, { recursive: true, force: true })
}

async function search(from: Journal, queries: Judged[]) {
  const meaning = []
  const word = []
  const bm25 = []
  const times = []
  const none: { answerable: boolean; strong: boolean }[] = []
  for (const query of queries) {
    const found = await from.find(query.text, true)
    meaning.push(found.ids)
    times.push(found.tookMs)
    none.push({ answerable: Object.keys(query.relevant).length > 0, strong: found.strong })
    word.push((await from.find(query.text, false)).ids)
    bm25.push(from.bm25(query.text))
  }
  return { meaning, word, bm25, times, none }
}

interface Answerable {
  text: string
  /** ids of the entries that answer it; none for a question without an answer */
  answers: string[]
  /** bounds are chosen on 'calibrate' and judged on 'held-out' */
  set: 'calibrate' | 'held-out'
}

/** How often something is called found, 0–1: of questions that have an answer, and of those that have none. */
async function honesty(from: Journal) {
  const result: Record<string, { answerable: number; none: number; n: number }> = {}
  if (answersFile === null) return result
  const asked = readLines<Answerable>(answersFile)
  for (const set of ['calibrate', 'held-out']) {
    const mine = asked.filter((each) => each.set === set)
    const found = await inTurn(mine, async ({ text }) => (await from.find(text, true)).strong)
    const share = (wanted: boolean) => {
      const some = found.filter((_, at) => (mine[at]?.answers.length ?? 0) > 0 === wanted)
      return some.filter(Boolean).length / some.length
    }
    result[set] = { answerable: share(true), none: share(false), n: mine.length }
  }
  return result
}

async function inTurn<One, Result>(all: readonly One[], work: (one: One) => Promise<Result>) {
  const results: Result[] = []
  for (const one of all) results.push(await work(one))
  return results
}

function report(
  found: Awaited<ReturnType<typeof search>>,
  queries: Judged[],
  honest: Awaited<ReturnType<typeof honesty>>,
) {
  const all = measure(queries, found.meaning)
  const word = measure(queries, found.word)
  const bm25 = measure(queries, found.bm25)
  const share = (answerable: boolean) => {
    const some = found.none.filter((each) => each.answerable === answerable)
    return some.length === 0 ? null : some.filter(({ strong }) => strong).length / some.length
  }
  const sorted = [...found.times].sort((a, b) => a - b)
  const medianMs = sorted[Math.floor(sorted.length / 2)] ?? 0
  const result = {
    ...all,
    bm25,
    byWord: word,
    strong: { answerable: share(true), none: share(false) },
    calledFound: honest,
    medianMs,
  }
  if (values.json) {
    process.stdout.write(`${JSON.stringify(result)}\n`)
    return
  }
  const rows = [row('', ['n', 'nDCG@10', 'recall@10', 'by word', 'BM25'])]
  const line = (name: string, n: number, of: (from: Measured) => { ndcg10: number; recall10: number }) =>
    row(name, [
      String(n),
      ...[of(all).ndcg10, of(all).recall10, of(word).ndcg10, of(bm25).ndcg10].map((each) => each.toFixed(3)),
    ])
  rows.push(line('all', all.n, (from) => from))
  for (const type of Object.keys(all.byType)) {
    rows.push(line(type, all.byType[type]?.n ?? 0, (from) => from.byType[type] ?? { ndcg10: 0, recall10: 0 }))
  }
  const percent = (value: number | null) => (value === null ? '-' : `${Math.round(value * 100)}%`)
  rows.push(
    '',
    `called found: ${percent(result.strong.answerable)} of questions with an answer, ${percent(result.strong.none)} of those without`,
    ...Object.entries(honest).map(
      ([set, { answerable, none, n }]) =>
        `  the same of ${n} other questions (${set}): ${percent(answerable)} and ${percent(none)}`,
    ),
    `engine answer: ${medianMs.toFixed(1)} ms (median, embedding the question included)`,
  )
  process.stdout.write(`${rows.join('\n')}\n`)
}

function row(name: string, cells: string[]): string {
  return name.padEnd(14) + cells.map((cell) => cell.padStart(11)).join('')
}

function dataFile(name: string): string {
  return fileURLToPath(new URL(`../tests/eval/data/${name}`, import.meta.url))
}

function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((each) => each.trim())
    .map((each) => JSON.parse(each) as T)
}
