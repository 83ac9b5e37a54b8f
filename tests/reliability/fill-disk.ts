import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTestEngine, passphrase } from '../support/engine.ts'

// Run on a small disk by full-disk.test.ts: saves until the disk is full, then says what became of it.

const disk = process.argv[2] ?? ''
const ballast = join(disk, 'ballast')
writeFileSync(ballast, Buffer.alloc(400_000))

const root = join(disk, 'vault')
const first = await createTestEngine({ root })
const saved = new Map<string, string>()
let code = 'never full'

for (let n = 0; n < 5000; n++) {
  const text = `regel ${n} ${'woorden die plaats innemen '.repeat(80)}`
  try {
    const { entry } = await first.client.entries.capture({ text })
    saved.set(entry.id, entry.body)
  } catch (error) {
    code = (error as { code: string }).code
    break
  }
}

const lostIn = async (client: typeof first.client) => {
  const lost: string[] = []
  for (const [id, body] of saved) {
    const entry = await client.entries.get({ id }).catch(() => null)
    if (entry?.body !== body) lost.push(id)
  }
  return lost
}

const lost = await lostIn(first.client)
const readable = (await first.client.entries.list({})).rows.length > 0
rmSync(ballast)
const afterRoom = await first.client.entries.capture({ text: 'weer ruimte' }).then(
  () => 'saved',
  (error: { code: string }) => error.code,
)
first.close()

const second = await createTestEngine({ root })
await second.client.vault.unlock({ passphrase })
const count = (await second.client.entries.counts()).total
const reopened = (await lostIn(second.client)).length === 0 && count === saved.size + 1 ? 'same' : 'different'
second.close()

process.stdout.write(JSON.stringify({ code, lost, readable, afterRoom, reopened }))
