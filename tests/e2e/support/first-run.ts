import { expect, type Page } from '@playwright/test'

export const passphrase = 'vier gewone woorden achter elkaar'

/** Walks through the first run as a person does, in Dutch, and gives the 24 words. */
export async function firstRun(page: Page): Promise<string[]> {
  await expect(page.getByRole('heading', { name: 'In welke taal schrijf je?' })).toBeVisible()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByLabel('Wachtzin', { exact: true }).fill(passphrase)
  await page.getByLabel('Nog een keer').fill(passphrase)
  await page.getByRole('button', { name: 'Maak de kluis' }).click()

  await expect(page.getByRole('heading', { name: 'Bewaar deze 24 woorden' })).toBeVisible({ timeout: 20_000 })
  const words = await page
    .getByRole('list', { name: 'De 24 herstelwoorden' })
    .getByRole('listitem')
    .allInnerTexts()
  const bare = words.map((word) => word.replace(/[^a-z]/g, ''))
  expect(bare).toHaveLength(24)
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click()

  const fields = page.getByRole('textbox', { name: /^Woord \d+/ })
  await expect(fields).toHaveCount(3)
  for (const field of await fields.all()) {
    const label = (await field.getAttribute('aria-label')) ?? (await labelOf(field))
    const place = Number(/\d+/.exec(label)?.[0])
    await field.fill(bare[place - 1] ?? '')
  }
  await page.keyboard.press('Enter')
  const later = page.getByRole('button', { name: /Zonder sneltoets|Naar Vandaag/ }).first()
  await expect(later.or(page.getByPlaceholder('Eén regel is genoeg'))).toBeVisible()
  if (await later.isVisible()) await later.click()
  await expect(page.getByPlaceholder('Eén regel is genoeg')).toBeVisible()
  return bare
}

async function labelOf(field: ReturnType<Page['getByRole']>): Promise<string> {
  return field.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? '')
}

export async function unlock(page: Page, text = passphrase) {
  await page.getByLabel('Wachtzin', { exact: true }).fill(text)
  await page.keyboard.press('Enter')
}
