import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hostileCorpus } from './hostile.ts'

const folder = mkdtempSync(join(tmpdir(), 'leerspoor-verify-'))
afterAll(() => rmSync(folder, { recursive: true }))

const here = (name: string) => new URL(name, import.meta.url).pathname
const verifier = here('verify.py')

/** The verifier written from docs/bundle-format.md alone, in another language, says the same. */
test('an independent reader opens the golden bundles', () => {
  const answer = execFileSync('python3', [verifier, here('vectors/golden-nl.leerspoor')], {
    encoding: 'utf8',
  })
  expect(JSON.parse(answer)).toEqual({
    bundleId: '00112233445566778899aabbccddeeff',
    sender: '03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8',
    titles: [
      'Zeldzame stemmen verdwijnen in een samenvatting: “één” én <twee> & drie',
      'Participatiereacties groeperen, tegenlezen door wijkteam',
    ],
  })
  execFileSync('python3', [verifier, here('vectors/golden-en.leerspoor')])
})

test('an independent reader refuses a changed bundle, and keys and signatures that do not hold', () => {
  const changed = readFileSync(here('vectors/golden-nl.leerspoor'))
  changed.write('z', changed.lastIndexOf('Zeldzame'))
  const files = [
    { name: 'changed', file: changed },
    ...hostileCorpus().filter(({ name }) => /signature|key|sender|order of the group/.test(name)),
  ]
  expect(files.length).toBeGreaterThanOrEqual(8)
  for (const { name, file } of files) {
    const path = join(folder, 'bundle')
    writeFileSync(path, file)
    const { status, stderr } = spawnSync('python3', [verifier, path], { encoding: 'utf8' })
    expect({ name, status, refused: stderr.startsWith('refused') }).toEqual({
      name,
      status: 1,
      refused: true,
    })
  }
})
