import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import wabt from 'wabt'
import { kernelBytes } from './dot-kernel.ts'

test('the bytes are what the source form says', async () => {
  const source = readFileSync(new URL('dot-kernel.wat', import.meta.url), 'utf8')
  const { buffer } = (await wabt()).parseWat('dot-kernel.wat', source, { simd: true }).toBinary({})
  expect(kernelBytes).toBe(Buffer.from(buffer).toString('base64'))
})
