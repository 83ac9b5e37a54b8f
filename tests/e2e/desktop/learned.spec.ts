import { expect, test } from './support/desktop.ts'
import { press, type } from './support/keyboard.ts'
import { readVault } from './support/vault.ts'

const learned = [
  '= Zoek elk wetsartikel op in de wettenbank voor je het citeert',
  '? Kan de assistent een vergadering samenvatten',
]

test.use({ lines: learned })

test('what was learned earlier shows under the line and opens in the main window', async ({ desktop }) => {
  const { capture, page } = desktop
  await press('ctrl+shift+space')
  await expect.poll(desktop.captureIs).toBe('focused')
  await type('! de assistent citeert een wetsartikel dat niet in de wettenbank staat')
  await expect(capture.getByText('Zoek elk wetsartikel op in de wettenbank')).toBeVisible({ timeout: 30_000 })
  await press('ctrl+o')
  await expect.poll(desktop.captureIs).toBe('away')
  await expect(page.getByRole('heading', { name: /Zoek elk wetsartikel op in de wettenbank/ })).toBeVisible()
})

test('Tab goes to process and tool, which are the last used ones and can be changed', async ({
  desktop,
  folder,
}) => {
  const { capture } = desktop
  await press('ctrl+shift+space')
  await expect.poll(desktop.captureIs).toBe('focused')
  await type('gebeld met Jan Jansen')
  await expect(capture.getByText('Staat hier een naam?')).toBeVisible()
  await press('Tab')
  await expect(capture.getByRole('button', { name: 'Werkproces: Bezwaar afhandelen' })).toBeFocused()
  await press('Return')
  await expect(capture.getByRole('combobox')).toBeFocused()
  await press('ctrl+a')
  await type('Vergunning verlenen')
  await press('Down', 'Return')
  await expect(capture.getByRole('button', { name: 'Werkproces: Vergunning verlenen' })).toBeVisible()
  await expect(capture.getByRole('textbox')).toBeFocused()
  await press('alt+2')
  await expect(capture.getByRole('radio', { name: 'Inzicht' })).toBeChecked()
  await press('Return')
  await expect.poll(desktop.captureIs).toBe('away')
  await desktop.close()
  const { entries } = await readVault(folder)
  const made = entries.find(({ title }) => title === 'gebeld met Jan Jansen')
  expect(made?.kind).toBe('learning')
  expect(made?.toolIds).toEqual(entries.find(({ kind }) => kind === 'experiment')?.toolIds)
  expect(made?.processId).not.toBe(entries.find(({ kind }) => kind === 'experiment')?.processId)
})
