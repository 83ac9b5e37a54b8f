import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compatBinary } from '../../../scripts/lib/compat-runtime.mjs'
import { createTestEngine } from '../../support/engine.ts'
import { electronLaunch } from '../../support/runtime/electron.ts'
import { expect, test } from './support/desktop.ts'
import { startApp } from './support/process.ts'

test('a second start shows the first, and with --capture its capture window', async ({ desktop, folder }) => {
  await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.minimize())
  const second = startApp(folder, [])
  expect(await second.ended).toBe(0)
  const isMainSeen = () =>
    desktop.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((window) => window.getTitle() === 'Leerspoor' && window.isFocused()),
    )
  await expect.poll(isMainSeen).toBe(true)
  expect(await desktop.captureIs()).toBe('away')
  const third = startApp(folder, ['--capture'])
  expect(await third.ended).toBe(0)
  await expect.poll(desktop.captureIs).toBe('focused')
})

test('where there is no tray, closing the window ends the app', async ({ desktop }) => {
  const ended = desktop.app.waitForEvent('close')
  await desktop.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (window.webContents.getURL().includes('/index.html')) window.close()
    }
  })
  await ended
})

test('a vault that another door holds is said in a window; closing that ends with code 1', async ({
  folder,
}) => {
  const holder = await createTestEngine({ root: join(folder, 'vault') })
  try {
    const door = await electronLaunch({ folder })
    const isProblem = (page: { url(): string }) => page.url().endsWith('/problem.html')
    const problem = door.app.windows().find(isProblem) ?? (await door.app.waitForEvent('window', isProblem))
    await expect(problem.getByRole('heading')).toHaveText('Leerspoor kan niet openen')
    await expect(problem.getByText('Leerspoor is al open in een ander venster.')).toBeVisible()
    const ended = once(door.app.process(), 'exit')
    await problem.close()
    expect(await ended).toEqual([1, null])
  } finally {
    holder.close()
  }
})

test('a Node that is too old is said, as its own process and as a process of Electron', async ({
  folder,
}) => {
  const old = join(folder, 'old-node')
  writeFileSync(old, `#!/bin/sh\nELECTRON_RUN_AS_NODE=1 exec '${compatBinary}' "$@"\n`, { mode: 0o755 })
  for (const node of [old, '']) {
    const app = startApp(folder, [], { LEERSPOOR_NODE: node })
    await expect.poll(app.printed, { timeout: 20_000 }).toContain('te oud')
    app.child.kill('SIGKILL')
    await app.ended
  }
})

test('a start that cannot be ends by itself with code 1, without a dialog', async ({ folder }) => {
  const app = startApp(folder, [], { LEERSPOOR_USER_DATA: join(folder, 'vault', 'profile') })
  expect(await app.ended).toBe(1)
  expect(app.printed()).toContain('points into the vault folder')
})
