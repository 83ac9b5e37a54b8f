import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { electronLaunch } from '../../support/runtime/electron.ts'
import { expect, test } from './support/desktop.ts'

const demoFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('leerspoor-demo-'))

test('a demo opens without a passphrase and leaves nothing behind', async ({ folder }) => {
  const before = demoFolders()
  const door = await electronLaunch({ folder, args: ['--demo'] })
  await expect(door.page.getByRole('navigation').first()).toBeVisible({ timeout: 30_000 })
  expect(demoFolders().length).toBe(before.length + 1)
  await door.close()
  expect(demoFolders()).toEqual(before)
})
