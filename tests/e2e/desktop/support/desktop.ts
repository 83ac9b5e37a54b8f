import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import type { DoorOptions } from '../../../support/runtime/door.ts'
import { type ElectronDoor, electronLaunch } from '../../../support/runtime/electron.ts'
import { makeVault, passphrase } from './vault.ts'

export { expect }

export interface Desktop extends ElectronDoor {
  readonly capture: Page
  /** Where the capture window is, as main and the window manager know it. */
  readonly captureIs: () => Promise<'away' | 'shown' | 'focused'>
}

interface Fixtures {
  readonly doorOptions: DoorOptions
  /** Notes in the vault before the door opens. */
  readonly lines: readonly string[]
  readonly theme: 'light' | 'dark'
  /** The door opens locked and stays so. */
  readonly locked: boolean
  readonly folder: string
  readonly desktop: Desktop
}

/** A desktop with a vault of its own; only the desktop door is walked through. */
export const test = base.extend<Fixtures>({
  doorOptions: [{}, { option: true }],
  lines: [[], { option: true }],
  theme: ['light', { option: true }],
  locked: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'leerspoor-desktop-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  },
  desktop: async ({ folder, doorOptions, lines, theme, locked }, use) => {
    await makeVault(folder, lines, theme)
    const desktop = await openDesktop(folder, doorOptions)
    if (!locked) await unlock(desktop)
    await use(desktop)
    await desktop.close()
  },
})

/** Opens the door on the vault of a folder and waits for both windows. */
export async function openDesktop(folder: string, options: DoorOptions = {}): Promise<Desktop> {
  const door = await electronLaunch({ ...options, folder })
  const isCapture = (page: Page) => page.url().endsWith('/capture.html')
  const capture = door.app.windows().find(isCapture) ?? (await door.app.waitForEvent('window', isCapture))
  await door.page.getByLabel('Wachtzin', { exact: true }).waitFor()
  const isMainFocused = () =>
    door.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some(
        (window) => window.webContents.getURL().includes('/index.html') && window.isFocused(),
      ),
    )
  await expect.poll(isMainFocused).toBe(true)
  await capture.getByRole('textbox').waitFor({ state: 'attached' })
  const captureIs = () =>
    door.app.evaluate(({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows()
      const window = windows.find(({ webContents }) => webContents.getURL().endsWith('/capture.html'))
      if (!window?.isVisible()) return 'away'
      return window.isFocused() ? 'focused' : 'shown'
    })
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= door.close()
    return closing
  }
  return { ...door, capture, captureIs, close }
}

export async function unlock({ page }: Pick<Desktop, 'page'>): Promise<void> {
  await page.getByLabel('Wachtzin', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor()
}
