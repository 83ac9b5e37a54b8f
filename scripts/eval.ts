import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readAsked, readEntries, readQueries } from '../tests/eval/collection.ts'
import { evaluate } from '../tests/eval/evaluate.ts'
import { createJournal } from '../tests/eval/journal.ts'
import { type Evaluation, reportOf } from '../tests/eval/report.ts'
import { inRoot } from './lib/paths.mjs'

// How well past learnings come back: a judged collection is put in a fresh encrypted vault, read for meaning,
// and searched, all by the engine itself, and beside it by what others do. Nothing is kept from an earlier run.
//
// Whether it knows when there is nothing to find is asked with questions of their own, over the same entries.
// What the files hold, and what of it is needed: tests/eval/data/README.md.
//
//   npm run eval -- [--entries FILE] [--queries FILE] [--answers FILE] [--json]

const dataFile = (name: string) => inRoot('tests', 'eval', 'data', name)
const say = (line: string) => process.stderr.write(`${line}\n`)

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: dataFile('entries.jsonl') },
    queries: { type: 'string', default: dataFile('queries.jsonl') },
    answers: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

// The questions about answers that come with the entries are about those alone.
const answers =
  values.answers ?? (values.entries === dataFile('entries.jsonl') ? dataFile('answers.jsonl') : null)

try {
  const evaluation = await run()
  process.stdout.write(`${values.json ? JSON.stringify(evaluation) : reportOf(evaluation)}\n`)
} catch (error) {
  say((error as Error).message)
  process.exitCode = 1
}

async function run(): Promise<Evaluation> {
  const entries = readEntries(values.entries)
  const ids = new Set(entries.map(({ id }) => id))
  const queries = readQueries(values.queries, ids)
  const asked = answers === null ? [] : readAsked(answers, ids)
  const root = mkdtempSync(join(tmpdir(), 'leerspoor-eval-'))
  const journal = createJournal(join(root, 'vault.db'), randomBytes(32))
  try {
    journal.add(entries)
    const started = performance.now()
    await journal.readAll((left) => say(`${left} notes still to read`))
    say(`read in ${((performance.now() - started) / 1000).toFixed(0)} s`)
    return await evaluate(journal, queries, asked)
  } finally {
    journal.close()
    rmSync(root, { recursive: true, force: true })
  }
}
