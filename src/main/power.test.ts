import { afterEach, expect, test } from 'vitest'
import { createTestEngine, type TestEngine } from '../../tests/support/engine.ts'
import { Power } from './power.ts'

const open: TestEngine[] = []
afterEach(() => {
  for (const vault of open.splice(0)) vault.dispose()
})

/** A vault with more to read than a battery is spent on. */
async function longRead() {
  const vault = await createTestEngine()
  open.push(vault)
  await vault.client.search.pause()
  for (let at = 0; at < 51; at++) await vault.client.entries.capture({ text: `regel ${at}` })
  return vault
}

const waits = async (vault: TestEngine) => (await vault.client.search.status()).waitsForMains

test('a long read waits while the plug is out, and for as long only', async () => {
  const vault = await longRead()
  const laptop = { onBattery: true }
  const power = new Power({
    isOnBattery: () => laptop.onBattery,
    client: () => Promise.resolve(vault.client),
  })
  expect(await waits(vault)).toBe(false)
  await power.engineIsReady()
  expect(await waits(vault)).toBe(true)
  laptop.onBattery = false
  await power.tick()
  expect(await waits(vault)).toBe(false)
})

test('a fresh engine is told too, and no engine is told twice', async () => {
  const vaults = [await longRead(), await longRead()]
  let at = 0
  const power = new Power({
    isOnBattery: () => true,
    client: () => Promise.resolve((vaults[at] as TestEngine).client),
  })
  await power.engineIsReady()
  at = 1
  await power.tick()
  expect(await Promise.all(vaults.map(waits))).toEqual([true, false])
  await power.engineIsReady()
  expect(await Promise.all(vaults.map(waits))).toEqual([true, true])
})
