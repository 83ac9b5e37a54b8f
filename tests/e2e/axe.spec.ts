import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/runtime/journey.ts'

test.use({ doorOptions: { args: ['--demo'] } })

const pages: Record<string, string> = {
  vandaag: '/',
  notities: '/notes',
  zoeken: '/search',
  patronen: '/patterns',
  team: '/team',
  bundel: '/bundle',
  'instellingen: algemeen': '/settings/general',
  'instellingen: schrijven': '/settings/writing',
  'instellingen: werk': '/settings/work',
  'instellingen: privacy': '/settings/privacy',
  'instellingen: zoeken': '/settings/meaning',
  'instellingen: namen': '/settings/names',
  'instellingen: sleutels': '/settings/keys',
  'instellingen: export': '/settings/export',
  'instellingen: over': '/settings/about',
}

async function violationsOf(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html.slice(0, 160)) }))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page holds to WCAG 2.2 AA in ${colorScheme}`, async ({ page }) => {
    test.setTimeout(180_000)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    for (const [name, path] of Object.entries(pages)) {
      await test.step(name, async () => {
        await page.evaluate((hash) => {
          location.hash = hash
        }, path)
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        await page.waitForTimeout(400)
        expect(await violationsOf(page), name).toEqual([])
      })
    }
  })
}
