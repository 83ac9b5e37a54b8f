import { expect, test } from '../support/runtime/journey.ts'

test.use({ doorOptions: { args: ['--demo'] } })

test('the index is built again beside the one that is searched, and can be paused and resumed', async ({
  page,
}) => {
  await page.getByRole('navigation', { name: 'Plekken' }).waitFor()
  await page.evaluate(() => {
    location.hash = '/settings/meaning'
  })
  await page.getByRole('button', { name: 'Bouw opnieuw op' }).click()
  await expect(page.getByText(/^Wordt opnieuw opgebouwd, nog \d+ te verwerken\. Zoeken werkt/)).toBeVisible()

  const pause = page.getByRole('button', { name: 'Pauzeer' })
  await pause.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Gepauzeerd, met nog \d+ te verwerken/)).toBeVisible()
  // The button that was pressed is the one that undoes it, and keeps the focus.
  await expect(page.getByRole('button', { name: 'Hervat' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Wordt opnieuw opgebouwd/)).toBeVisible()
})
