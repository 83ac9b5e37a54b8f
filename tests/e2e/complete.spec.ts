import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '../support/runtime/journey.ts'

test.use({ doorOptions: { args: ['--demo'] } })

test('a filter is completed from the keyboard, shows as a chip, and is taken away again', async ({
  page,
}) => {
  await page.getByPlaceholder('Wat viel je op?').waitFor()
  await page.keyboard.press('Control+Shift+F')
  const field = page.getByRole('combobox', { name: 'Zoek in je notities en in Team' })
  const list = page.getByRole('listbox', { name: 'Aanvullen' })
  await expect(field).toBeFocused()

  await page.keyboard.type('so')
  await expect(list.getByRole('option')).toHaveText(['soort:soort notitie'])
  await expect(field).not.toHaveAttribute('aria-activedescendant')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await expect(field).toHaveValue('soort:')
  await expect(list.getByRole('option')).toHaveCount(6)

  await page.keyboard.type('ris')
  const risk = list.getByRole('option', { name: 'Risico' })
  await expect(list.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(risk).toHaveAttribute('aria-selected', 'true')
  await expect(field).toHaveAttribute('aria-activedescendant', (await risk.getAttribute('id')) ?? '')
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('soort:risico ')
  await expect(list).toBeHidden()

  await page.keyboard.type('verzonnen')
  const chip = page.getByRole('button', { name: 'Soort: Risico, haal dit filter weg' })
  await expect(chip).toBeVisible()
  await expect(page.getByRole('link', { name: /wetsartikel in concept/ }).first()).toBeVisible()
  await chip.focus()
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('verzonnen')
  await expect(field).toBeFocused()
  await expect(chip).toBeHidden()

  await page.keyboard.type(' tool:xyz')
  await expect(page.getByText('‘tool:xyz’ ken ik niet; gezocht als woord.')).toBeVisible()
})

test('the palette completes too, and keeps its own keys', async ({ page }) => {
  await page.getByRole('navigation', { name: 'Plekken' }).waitFor()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Zoek of doe iets' })
  const list = page.getByRole('listbox', { name: 'Aanvullen' })
  await page.keyboard.type('proces:bezw')
  await expect(list.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue(/^proces:"Bezwaar[^"]*" $/)
  await expect(list).toBeHidden()
  await page.keyboard.press('Control+Space')
  await expect(list.getByRole('option')).toHaveCount(6)
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(field).toHaveValue(/^proces:/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/(notes|team\/item)\//)
})
