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
    // Every note was read for meaning once the search page no longer says otherwise.
    await page.keyboard.press('Control+Shift+F')
    await page.keyboard.type('termijn')
    await page.waitForTimeout(3000)
    await page.getByText(/^Nog \d+ notit/).waitFor({ state: 'hidden', timeout: 180_000 })
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Notities', exact: true }).click()
    await page.getByRole('link', { name: /Model mist termijnen/ }).click()
    await page.getByRole('heading', { name: /Model mist termijnen/, level: 1 }).waitFor()
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
