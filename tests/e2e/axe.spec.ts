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

/** Pages whose address is not known before: where they are linked from, and by which name. */
const linked: Record<string, { from: string; name: string }> = {
  werkproces: { from: '/settings/work', name: 'Bezwaar afhandelen' },
  doel: { from: '/settings/work', name: 'Op tijd beslissen' },
  tool: { from: '/settings/work', name: 'Interne assistent' },
}

async function goTo(page: Page, hash: string) {
  await page.evaluate((wanted) => {
    location.hash = wanted
  }, hash)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page holds to WCAG 2.2 AA in ${colorScheme}`, async ({ page }) => {
    test.setTimeout(180_000)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    for (const [name, path] of Object.entries(pages)) {
      await test.step(name, async () => {
        await goTo(page, path)
        await page.waitForTimeout(400)
        expect(await violationsOf(page), name).toEqual([])
      })
    }
    for (const [what, { from, name }] of Object.entries(linked)) {
      await test.step(what, async () => {
        await goTo(page, from)
        await page.getByRole('link', { name, exact: true }).click()
        await page.getByRole('heading', { level: 1, name }).waitFor()
        await page.waitForTimeout(400)
        expect(await violationsOf(page), what).toEqual([])
      })
    }
  })
}
