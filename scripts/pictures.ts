import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { hostLaunch } from '../tests/support/runtime/host.ts'

// Makes the pictures of the README from the demo journal, in light and dark: `npm run pictures`.

const folder = fileURLToPath(new URL('../docs/pictures', import.meta.url))

const scenes: Record<string, (page: Page) => Promise<void>> = {
  async vandaag(page) {
    await page.getByRole('heading', { level: 1 }).waitFor()
  },
  async notities(page) {
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Notities' }).click()
    await page
      .getByRole('listitem')
      .or(page.getByRole('option'))
      .filter({ hasText: 'Model mist termijnen' })
      .first()
      .click()
    await page
      .getByRole('heading', { name: /Model mist termijnen/ })
      .first()
      .waitFor()
    // The side pane answers when the model has read the note.
    await page.waitForTimeout(3000)
  },
  async zoeken(page) {
    await page.keyboard.press('Control+Shift+F')
    await page.keyboard.type('bronnen die niet bestaan')
    await page.waitForTimeout(4000)
  },
}

mkdirSync(folder, { recursive: true })
const door = await hostLaunch({ args: ['--demo'] })
try {
  const { page } = door
  await page.setViewportSize({ width: 1280, height: 800 })
  // Search by meaning is at its best once every note was read.
  await page.waitForTimeout(20_000)
  for (const [name, show] of Object.entries(scenes)) {
    await show(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) })
    }
    await page.emulateMedia({ colorScheme: 'light' })
  }
} finally {
  await door.close()
}
