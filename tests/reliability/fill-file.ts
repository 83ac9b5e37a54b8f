import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDurably } from '../../src/engine/vault/durable-file.ts'

// Run on a small disk by full-disk.test.ts: a file that cannot be finished must leave the old one.

const disk = process.argv[2] ?? ''
const file = join(disk, 'vault.json')
writeDurably(file, 'oud')
writeFileSync(join(disk, 'ballast'), Buffer.alloc(2_000_000))

let code = 'written'
try {
  writeDurably(file, 'x'.repeat(2_000_000))
} catch (error) {
  code = (error as { code: string }).code
}
const kept = readFileSync(file, 'utf8').slice(0, 10)
rmSync(join(disk, 'ballast'))
process.stdout.write(JSON.stringify({ code, kept }))
