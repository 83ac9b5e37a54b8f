import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { keyWords } from '../../src/engine/bundles/container/key-words.ts'
import { readBundle } from '../../src/engine/bundles/container/read-bundle.ts'
import { newSigningPair, signerOf, signManifest } from '../../src/engine/bundles/container/signature.ts'
import { writeBundle } from '../../src/engine/bundles/container/write-bundle.ts'
import { AppError } from '../../src/shared/errors.ts'
import { golden, goldenKey, goldenWords } from './golden.ts'
import { forge, hostileCorpus } from './hostile.ts'

const vector = (lang: 'nl' | 'en') =>
  readFileSync(new URL(`vectors/golden-${lang}.leerspoor`, import.meta.url))

/** Code of the refusal, or null when the file opened. Anything but an AppError is a crash and thrown on. */
function refusal(file: Buffer): string | null {
  try {
    readBundle(file)
    return null
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

describe.each(['nl', 'en'] as const)('golden bundle %s', (lang) => {
  test('is reproduced by the writer of today', () => {
    expect(writeBundle(golden[lang], goldenKey).file.equals(vector(lang))).toBe(true)
  })

  test('opens', () => {
    const { manifest, items } = readBundle(vector(lang))
    expect(items.map(({ item }) => item)).toEqual(
      [...golden[lang].items].sort((a, b) => (a.shareId < b.shareId ? -1 : 1)),
    )
    expect(keyWords(manifest.sender).join(' ')).toBe(goldenWords)
  })
})

test('every flipped byte of a bundle is refused', () => {
  const good = vector('en')
  for (let index = 0; index < good.length; index++) {
    const file = Buffer.from(good)
    file[index] = (file[index] ?? 0) ^ (1 << (index % 8))
    if (refusal(file) === null) throw new Error(`byte ${index} may be changed`)
  }
})

test('every truncation is refused as not complete', () => {
  const good = vector('en')
  for (let length = 4; length < good.length; length += 7) {
    expect(refusal(good.subarray(0, length))).toBe('bundle-truncated')
  }
})

test('a changed letter of an item says that the file was changed', () => {
  const file = Buffer.from(vector('nl'))
  const at = file.lastIndexOf('Zeldzame')
  file.write('z', at)
  expect(refusal(file)).toBe('bundle-changed')
})

describe('hostile files', () => {
  const corpus = hostileCorpus()

  test('the forger makes a good bundle when it changes nothing', () => {
    expect(refusal(forge())).toBeNull()
    expect(corpus.length).toBeGreaterThanOrEqual(40)
  })

  test.each(corpus)('$name', ({ file, expect: codes }) => {
    const start = performance.now()
    expect(codes).toContain(refusal(file))
    expect(performance.now() - start).toBeLessThan(2000)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

test('an item of an unknown type is listed and not read', () => {
  const file = forge({ type: 'question/3', item: Buffer.from('[[[') })
  expect(readBundle(file).items).toEqual([
    { shareId: '0123456789abcdef0123456789abcdef', type: 'question/3', item: null },
  ])
})

test('20,000 random changes crash nothing and open nothing', { timeout: 120_000 }, () => {
  const good = vector('nl')
  let seed = 20261123
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  let slowest = 0
  for (let round = 0; round < 20_000; round++) {
    const file = mutate(good, random)
    const start = performance.now()
    if (refusal(file) === null && !file.equals(good)) throw new Error(`round ${round} opened`)
    slowest = Math.max(slowest, performance.now() - start)
  }
  expect(slowest).toBeLessThan(2000)
})

function mutate(good: Buffer, random: (below: number) => number): Buffer {
  const file = Buffer.from(good)
  const at = random(file.length)
  const length = 1 + random(64)
  switch (random(5)) {
    case 0:
      for (let count = 0; count < 1 + random(8); count++) file[random(file.length)] = random(256)
      return file
    case 1:
      return Buffer.concat([file.subarray(0, at), file.subarray(at + length)])
    case 2:
      return Buffer.concat([
        file.subarray(0, at),
        file.subarray(random(file.length), at + length),
        file.subarray(at),
      ])
    case 3:
      file.copy(file, at, random(file.length), random(file.length))
      return file
    default:
      file.writeUInt32LE(
        [0, 0xffffffff, 0x7fffffff, file.length][random(4)] ?? 0,
        Math.min(at, file.length - 4),
      )
      return file
  }
}

test('signing: another message, another key, each of 768 bits', () => {
  const { privateKey, publicKey } = newSigningPair()
  const manifest = Buffer.from('{"a":1}')
  const signature = signManifest(manifest, privateKey)
  expect(signerOf(manifest, signature)).toBe(publicKey)
  expect(signerOf(Buffer.from('{"a":2}'), signature)).toBeNull()
  for (let bit = 0; bit < signature.length * 8; bit++) {
    const changed = Buffer.from(signature)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(signerOf(manifest, changed)).toBeNull()
  }
})
