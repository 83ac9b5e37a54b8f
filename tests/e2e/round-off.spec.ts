import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/runtime/journey.ts'

test.use({ doorOptions: { args: ['--demo'] } })

const row = (page: Page, title: string) =>
  page.getByRole('list', { name: /\d+ notities?/ }).getByRole('link', { name: title })

/** A new experiment with its fields open. */
async function writeExperiment(page: Page) {
  await page.getByPlaceholder('Wat viel je op?').fill('? Raadsvoorstel op leesniveau B1')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Notities', exact: true }).click()
  await row(page, 'Raadsvoorstel op leesniveau B1').first().click()
  await page.getByRole('button', { name: 'Meer', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Velden invullen' }).click()
}

async function fill(page: Page, field: string, text: string) {
  await page.getByRole('textbox', { name: field, exact: true }).fill(text)
  await page.keyboard.press('Tab')
}

test('an experiment is planned, run, measured and adapted, and its next round is ready', async ({ page }) => {
  test.setTimeout(120_000)
  await writeExperiment(page)
  await expect(page.getByText('Schrijf eerst op wat je verwacht.')).toBeVisible()
  await fill(page, 'Ik verwacht dat', 'Met AI haal ik B1.')
  await fill(page, 'Het klopt als (je grens)', '4 van 5 lezers begrijpen het besluit')
  await fill(page, 'Vooraf verwachte winst', '15')
  await fill(page, 'Hoe zeker dat je grens gehaald wordt', '70')
  await page.getByRole('button', { name: 'Gepland' }).click()
  await page.getByRole('button', { name: 'Loopt' }).click()
  await expect(page.getByText('Staat vast sinds de proef loopt').first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Ik verwacht dat' })).toBeHidden()

  await page.getByRole('button', { name: 'Rond af' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat dacht je dat er zou gebeuren?')
  await page.keyboard.press('Control+Enter')

  // The claim stands alone: no time can be given before it.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat zag of mat je echt?')
  await expect(page.getByRole('textbox', { name: 'Zonder AI' })).toBeHidden()
  await fill(page, 'Hoeveel minuten denk je gewonnen te hebben?', '20')
  await page.getByRole('button', { name: 'Noteer' }).click()
  for (const [part, minutes] of [
    ['Zonder AI', '30'],
    ['Met AI', '12'],
    ['Controle', '6'],
    ['Herstel', '4'],
  ] as const) {
    await fill(page, part, minutes)
  }
  const sums = page.locator('dl').filter({ hasText: 'Achteraf geschat' })
  await expect(sums).toContainText(/Vooraf verwacht15 min/)
  await expect(sums).toContainText(/Achteraf geschat20 min/)
  await expect(sums).toContainText(/Netto8 min/)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html) }))).toEqual([])
  await page.getByRole('textbox', { name: 'Wat zag of mat je echt?' }).fill('Vier van de vijf begrepen het.')

  // Stopping keeps what was said, and coming back goes on where it was.
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Rond af' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is je grens gehaald?')
  await page.getByRole('radio', { name: 'Deels' }).click()
  for (const [key, question] of [
    ['Control+Enter', 'Wat geldt ook buiten deze taak?'],
    ['Alt+s', 'Wat pleit ertegen?'],
    ['Alt+ArrowLeft', 'Wat geldt ook buiten deze taak?'],
    ['Control+Enter', 'Wat pleit ertegen?'],
    ['Control+Enter', 'Invoeren, aanpassen of stoppen?'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(question)
  }
  await page.getByRole('radio', { name: 'Aanpassen' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Volgende ronde klaargezet')
  await page.keyboard.press('Control+Enter')
  await expect(
    page.getByRole('heading', { name: 'Raadsvoorstel op leesniveau B1 (2)', level: 1 }),
  ).toBeVisible()
})
