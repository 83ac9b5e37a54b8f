import { expect, test } from '../support/runtime/journey.ts'
import { firstRun, passphrase, unlock } from './support/first-run.ts'

test.use({ doorOptions: { env: { LEERSPOOR_CHEAP_KEYS: '1' } } })

test('a first day: vault, words, a line, lock, back', async ({ page }) => {
  await firstRun(page)

  await page.getByPlaceholder('Eén regel is genoeg').fill('! verzonnen wetsartikel in concept')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: /verzonnen wetsartikel in concept/ }).first()).toBeVisible()

  await page.getByRole('button', { name: 'Vergrendel' }).click()
  await unlock(page, 'helemaal verkeerde zin')
  await expect(page.getByText('Deze wachtzin past niet.')).toBeVisible()
  await unlock(page, passphrase)
  await expect(page.getByRole('link', { name: /verzonnen wetsartikel in concept/ }).first()).toBeVisible()
})
