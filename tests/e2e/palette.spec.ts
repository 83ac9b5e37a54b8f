import type { Page } from '@playwright/test'
import { expect, test } from '../support/runtime/journey.ts'

test.use({ doorOptions: { args: ['--demo'] } })

async function openPalette(page: Page) {
  await page.getByRole('navigation', { name: 'Plekken' }).waitFor()
  await page.keyboard.press('Control+k')
  return page.getByRole('combobox', { name: 'Zoek of doe iets' })
}

test('finds a note by a word of its title and opens it, and no word enters the address', async ({ page }) => {
  const field = await openPalette(page)
  await expect(page.getByRole('option')).not.toHaveCount(0)
  const title = (await page.getByRole('option').first().textContent()) ?? ''
  const word = /\p{L}{6,}/u.exec(title.replace(/^[^:]*: /, ''))?.[0] ?? title
  await field.fill(word)
  await expect(page.getByText(/^\d+ ms$/)).toBeVisible()
  await expect(page.getByRole('option').first().locator('mark').first()).toBeVisible()
  expect(page.url().toLowerCase()).not.toContain(word.toLowerCase())
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/notes\/[0-9a-f-]{36}$/)
})

test('goes, does and writes from the keyboard alone', async ({ page }) => {
  await (await openPalette(page)).fill('priv')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy en kluis' })).toBeFocused()

  await (await openPalette(page)).fill('donker')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  await (await openPalette(page)).fill('= vraag altijd naar de bron')
  await expect(page.getByRole('option', { name: 'Nieuw inzicht: “vraag altijd naar de bron”' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/#\/notes\/[0-9a-f-]{36}$/)
})

test('the first Esc empties the field, the second closes', async ({ page }) => {
  const field = await openPalette(page)
  await field.fill('termijn')
  await page.keyboard.press('Escape')
  await expect(field).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
