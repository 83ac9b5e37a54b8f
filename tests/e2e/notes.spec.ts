import type { Page } from '@playwright/test'
import { expect, test } from '../support/runtime/journey.ts'

test.use({ doorOptions: { args: ['--demo'] } })

const toNotes = (page: Page) => page.getByRole('link', { name: 'Notities', exact: true }).click()
const row = (page: Page, title: string) =>
  page.getByRole('list', { name: /\d+ notities?/ }).getByRole('link', { name: title })

test('a note is written, kept while typing, changed, thrown away and brought back', async ({ page }) => {
  await toNotes(page)
  await expect(page.getByRole('list', { name: '48 notities' })).toBeVisible()

  await page.getByRole('button', { name: 'Notitie', exact: true }).click()
  await page.keyboard.type('Model vergeet de bijlagen')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Bij twee van de vijf dossiers ontbrak de **bijlage** in het overzicht.')
  await expect(page.getByText('Bewaard')).toBeVisible()
  await expect(row(page, 'Model vergeet de bijlagen')).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Model vergeet de bijlagen', level: 1 })).toBeVisible()
  await expect(page.locator('strong', { hasText: 'bijlage' })).toBeVisible()

  await page.getByRole('button', { name: 'Meer', exact: true }).click()
  await page.getByRole('menuitem', { name: /Gooi weg|Verwijder|prullenbak/i }).click()
  await expect(row(page, 'Model vergeet de bijlagen')).toBeHidden()
  await page.getByRole('button', { name: /ongedaan/i }).click()
  await expect(row(page, 'Model vergeet de bijlagen')).toBeVisible()
})

test('the list is filtered by ids that stand in the address, and no word does', async ({ page }) => {
  await toNotes(page)
  await row(page, 'Zienswijzen liever eerst zelf geordend').click()
  await page.getByRole('link', { name: 'Participatie verwerken', exact: true }).click()
  await expect(page).toHaveURL(/#\/processes\/[0-9a-f-]{36}$/)
  await page.getByRole('link', { name: '6 notities', exact: true }).click()
  await expect(page).toHaveURL(/process=[0-9a-f-]{36}/)
  await expect(row(page, 'Zienswijzen ordenen op thema')).toBeVisible()
  await expect(row(page, 'Verzonnen wetsartikel in concept')).toBeHidden()
})

test('search shows words at once, then meaning, and says why', async ({ page }) => {
  await page.getByPlaceholder('Wat viel je op?').waitFor()
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('wetsartikel')
  await expect(page.getByText('Verzonnen wetsartikel in concept').first()).toBeVisible()
  await expect(page.locator('mark').first()).toBeVisible()
  await expect(page.getByText(/^Letterlijk: /).first()).toBeVisible()
  expect(page.url()).not.toContain('wetsartikel')

  await page.getByRole('combobox').fill('olifantenverzorgster in dienst')
  await expect(page.getByText(/Niets (dat|gevonden)/).first()).toBeVisible()
})

test('a question is narrowed from within, and filters alone give a list', async ({ page }) => {
  await page.getByPlaceholder('Wat viel je op?').waitFor()
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('termijnen')
  const learning = page.getByRole('link', { name: /Model mist.*datum altijd apart nalopen/ })
  await expect(learning).toBeVisible()
  await page.keyboard.type(' soort:risico')
  await expect(learning).toBeHidden()

  await page.getByRole('combobox').fill('soort:risico tot:vandaag')
  await expect(page.getByRole('heading', { name: 'Nieuwste eerst' })).toBeVisible()
  await expect(page.getByRole('link', { name: /Verzonnen wetsartikel in concept/ })).toBeVisible()
  await expect(learning).toBeHidden()
  expect(page.url()).not.toContain('risico')
})

test('what colleagues shared is found too, says so, and opens in Team', async ({ page }) => {
  await page.getByPlaceholder('Wat viel je op?').waitFor()
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('koppen laten bedenken')
  const hit = page.getByRole('link', { name: /redactie.*stemmen/ })
  await expect(hit).toContainText(/team, /)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Koppen laten bedenken/ })).toBeVisible()
  await expect(page).toHaveURL(/team\/item/)

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('koppen laten bedenken')
  await expect(page.getByRole('option', { name: /redactie.*stemmen.*team/ })).toBeVisible()
})

test('everything can be said in English', async ({ page }) => {
  await page.getByRole('link', { name: 'Instellingen' }).click()
  await page.getByRole('heading', { name: 'Algemeen' }).waitFor()
  await page.getByText('English', { exact: true }).click()
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(page.getByPlaceholder('What did you notice?')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
