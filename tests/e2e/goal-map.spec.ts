import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/runtime/journey.ts'

test.use({ doorOptions: { args: ['--demo'] } })

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

async function inPalette(page: Page, text: string) {
  await page.getByRole('navigation', { name: 'Plekken' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Zoek of doe iets' }).fill(text)
}

async function typeIn(page: Page, field: string, text: string) {
  await page.getByRole('textbox', { name: field, exact: true }).focus()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

test('from a tag in a note to its process, its steps, the map and back, by keyboard', async ({ page }) => {
  await inPalette(page, 'model mist termijnen')
  await page.getByRole('option', { name: /^Inzicht: .*termijnen/, selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Model mist termijnen/ })).toBeVisible()

  await page.getByRole('link', { name: 'Bezwaar afhandelen · Intake en termijn' }).focus()
  await page.keyboard.press('Enter')
  await expect(title(page, 'Bezwaar afhandelen')).toBeFocused()
  await expect(page.getByRole('list', { name: 'Stappen, 5' }).getByRole('listitem')).toHaveCount(5)

  await typeIn(page, 'Nieuwe stap', 'Archiveren')
  const steps = page.getByRole('list', { name: 'Stappen, 6' }).getByRole('listitem')
  await expect(steps.last()).toContainText('Archiveren')
  await page.getByRole('button', { name: 'Acties voor stap Archiveren' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Zet eerder' }).focus()
  await page.keyboard.press('Enter')
  await expect(steps.nth(4)).toContainText('Archiveren')
  await page.getByRole('button', { name: 'Acties voor stap Archiveren' }).focus()
  await page.keyboard.press('Control+z')
  await expect(steps.last()).toContainText('Archiveren')

  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await expect(title(page, 'Patronen')).toBeFocused()
  const map = page.getByRole('group', { name: 'Doelenkaart' })
  const goal = map.getByRole('link', { name: /^Begrijpelijke overheid/ })
  await goal.focus()
  await page.keyboard.press('ArrowRight')
  const process = map.getByRole('link', { name: /^Raadsvoorstel schrijven/ })
  await expect(process).toBeFocused()
  await expect(process).toHaveAccessibleName(/3 notities *, dient Begrijpelijke overheid$/)
  await page.keyboard.press('ArrowRight')
  await expect(map.getByRole('link', { name: '2 proeven bij Raadsvoorstel schrijven' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(goal).toBeFocused()
  await expect(map.locator('a[tabindex="0"]')).toHaveCount(1)

  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('heading', { name: 'Gekozen: Raadsvoorstel schrijven' })).toBeVisible()
  const chosen = page.getByRole('combobox', { name: 'Dient deze doelen' })
  await chosen.focus()
  await page.keyboard.type('Sneller besluiten')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(process).toHaveAccessibleName(/dient Begrijpelijke overheid, Sneller besluiten$/)
  await expect(map.getByRole('link', { name: /^Sneller besluiten/ })).toHaveAccessibleName(
    /gediend door Raadsvoorstel schrijven$/,
  )

  await page.getByRole('radio', { name: 'Kaart' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const list = page.getByRole('list', { name: 'Doelenkaart' })
  await expect(list.getByRole('link', { name: 'Sneller besluiten' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  await list.getByRole('link', { name: 'Sneller besluiten' }).focus()
  await page.keyboard.press('Enter')
  await expect(title(page, 'Sneller besluiten')).toBeFocused()
  await expect(page.getByText('3 notities, ook via de werkprocessen')).toBeVisible()
})

test('a process is merged from its own page, and undo brings it back', async ({ page }) => {
  await inPalette(page, 'woo-verzoek beh')
  await page.getByRole('option', { name: /^Woo-verzoek behandelen/ }).click()
  await expect(title(page, 'Woo-verzoek behandelen')).toBeFocused()

  await page.getByRole('button', { name: 'Acties voor Woo-verzoek behandelen' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: /^Voeg samen/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Samenvoegen met' }).focus()
  await page.keyboard.type('Bezwaar')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Voeg samen', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(title(page, 'Bezwaar afhandelen')).toBeVisible()
  await expect(page.getByRole('link', { name: '37 notities' })).toBeVisible()
  await page.getByRole('button', { name: 'Acties voor Bezwaar afhandelen' }).focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('link', { name: '32 notities' })).toBeVisible()
})
