import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/runtime/journey.ts'
import { firstRun, passphrase, unlock } from './support/first-run.ts'

test.use({ doorOptions: { env: { LEERSPOOR_CHEAP_KEYS: '1' } } })

const other = 'zadel fiets brug toren water'

async function openPrivacy(page: Page) {
  await page.keyboard.press('Control+,')
  await page.getByRole('link', { name: 'Privacy en kluis' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy en kluis' })).toBeVisible()
}

const write = async (page: Page, line: string) => {
  await page.getByRole('link', { name: 'Vandaag', exact: true }).click()
  const field = page.locator('main textarea').first()
  await field.fill(line)
  await field.press('Enter')
  await expect(page.getByRole('link', { name: new RegExp(line) }).first()).toBeVisible()
}

test('the words of the sheet open the vault when the passphrase is lost', async ({ page }) => {
  const words = await firstRun(page)
  await page.keyboard.press('Control+Shift+L')
  await page.getByRole('button', { name: 'Wachtzin kwijt?' }).click()
  const field = page.getByLabel('De 24 woorden, op volgorde')
  await field.fill([...words.slice(1), 'zebra'].join(' '))
  await page.getByLabel('Nieuwe wachtzin', { exact: true }).fill(other)
  await page.getByLabel('Nog een keer').fill(other)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Deze woorden passen niet.')).toBeVisible()
  await field.fill(words.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join('\n'))
  await page.getByRole('button', { name: 'Open met de woorden' }).click()
  await expect(page.getByRole('navigation', { name: 'Plekken' })).toBeVisible()

  await page.keyboard.press('Control+Shift+L')
  await unlock(page, passphrase)
  await expect(page.getByText('Deze wachtzin past niet.')).toBeVisible()
  await unlock(page, other)
  await expect(page.getByRole('navigation', { name: 'Plekken' })).toBeVisible()
})

test('another passphrase and other words, asked for until they are confirmed', async ({ page }) => {
  await firstRun(page)
  await openPrivacy(page)
  await page.getByRole('button', { name: 'Wijzig' }).click()
  await page.getByLabel('Huidige wachtzin', { exact: true }).fill(passphrase)
  await page.getByLabel('Nieuwe wachtzin', { exact: true }).fill(other)
  await page.getByLabel('Nog een keer').fill(other)
  await page.keyboard.press('Enter')
  await expect(page.getByText('De wachtzin is gewijzigd.')).toBeVisible()

  await page.getByRole('button', { name: 'Test', exact: true }).click()
  await page.getByRole('button', { name: 'Maak nieuwe woorden' }).click()
  await page.getByLabel('Wachtzin', { exact: true }).fill(other)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'De 24 herstelwoorden' }).getByRole('listitem')).toHaveCount(24)
  await page.getByRole('button', { name: 'Later afmaken' }).click()
  await expect(page.getByText('Je herstelwoorden zijn nog niet bevestigd.')).toBeVisible()
})

test('a copy that is put back leaves what was there beside it', async ({ page, leerspoor }) => {
  await firstRun(page)
  await write(page, 'voor de kopie')
  await openPrivacy(page)
  await page.getByRole('button', { name: 'Maak nu' }).click()
  await expect(page.getByText('Kopie gemaakt en gecontroleerd: 1 notitie.')).toBeVisible()
  await write(page, 'na de kopie')
  await openPrivacy(page)
  await page.getByRole('button', { name: 'Zet terug' }).click()
  await page.getByRole('button', { name: /^Zet de kopie van/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Zet terug' }).click()
  await unlock(page)
  await page.getByRole('link', { name: 'Vandaag', exact: true }).click()
  await expect(page.getByRole('link', { name: /voor de kopie/ }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: /na de kopie/ })).toHaveCount(0)
  const kept = readdirSync(join(leerspoor.folder, 'vault')).filter((name) => name.startsWith('kept-'))
  expect(kept).toHaveLength(1)
})
