import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { inRoot } from '../../scripts/lib/paths.mjs'
import { type Evaluation, reportOf } from './report.ts'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'leerspoor-eval-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, lines: object[]): string {
  const file = join(folder, name)
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'))
  return file
}

const evaluate = (entries: string, queries: string, ...more: string[]) =>
  run(process.execPath, [inRoot('scripts', 'eval.ts'), '--entries', entries, '--queries', queries, ...more])

const entries = fileOf('entries.jsonl', [
  {
    id: 1,
    body: 'Le chat a traduit la lettre du client sans ses notes de bas de page.',
    lang: 'fr',
    kind: 'note',
  },
  { id: 2, title: 'De medicatielijst', body: 'In de overdracht ontbrak dat het medicijn was gestopt.' },
  { id: 3, title: 'Budget sheet', body: 'It added the columns wrongly, twice.', lang: 'en' },
])

test('a collection of other people: no kinds, no types, another language', async () => {
  const queries = fileOf('queries.jsonl', [
    { text: 'the summary left out a drug that had been stopped', relevant: { 2: 2 } },
    { text: 'kolommen verkeerd opgeteld', relevant: { 3: 1 } },
    { text: 'duikvakantie in Egypte', relevant: {} },
  ])
  const { stdout } = await evaluate(entries, queries, '--json')
  const evaluation = JSON.parse(stdout) as Evaluation
  const { ours, baselines, gain, honesty } = evaluation
  expect(ours).toEqual({
    ndcg10: 1,
    recall10: 1,
    n: 2,
    byType: { untyped: { ndcg10: 1, recall10: 1, n: 2 } },
  })
  expect(baselines.bm25.ndcg10).toBeLessThan(1)
  expect(gain.mean).toBeCloseTo(1 - baselines.centred.ndcg10, 12)
  expect(honesty.judged).toMatchObject({ n: 3, auc: 1 })
  expect(reportOf(evaluation)).toMatch(/untyped +2 +1\.000 +1\.000/)
})

test('a line that cannot be used is told in one sentence', async () => {
  const queries = fileOf('queries.jsonl', [{ text: 'kolommen', relevant: { 3: 1 } }, { text: 'brief' }])
  await expect(evaluate(entries, queries)).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^.*queries\.jsonl, line 2: relevant: [^\n]*\n$/),
  })
})
