import { expect, test } from './support/desktop.ts'
import { focusedTitle, press, type } from './support/keyboard.ts'
import { openOtherProgram, otherTitle } from './support/other-program.ts'
import { passphrase, readVault } from './support/vault.ts'

const hotkey = 'ctrl+shift+space'

test('a line typed while another program has the focus becomes a note', async ({ desktop, folder }) => {
  const other = await openOtherProgram()
  try {
    await expect.poll(focusedTitle).toBe(otherTitle)
    await press(hotkey)
    await expect.poll(desktop.captureIs).toBe('focused')
    await type('! verzonnen wetsartikel in concept')
    await expect(desktop.capture.getByRole('radio', { name: 'Risico' })).toBeChecked()
    await press('Return')
    await expect.poll(desktop.captureIs).toBe('away')
    await expect.poll(focusedTitle).toBe(otherTitle)
  } finally {
    other.close()
  }
  await desktop.close()
  const { entries, draft } = await readVault(folder)
  expect(entries.map(({ kind, status, title }) => ({ kind, status, title }))).toEqual([
    { kind: 'risk', status: 'noted', title: 'verzonnen wetsartikel in concept' },
  ])
  expect(draft).toBe('')
})

test('Esc puts the window away and keeps the line as a draft', async ({ desktop, folder }) => {
  await press(hotkey)
  await expect.poll(desktop.captureIs).toBe('focused')
  await type('= eerst zelf sorteren')
  await press('Escape')
  await expect.poll(desktop.captureIs).toBe('away')
  await press(hotkey)
  await expect.poll(desktop.captureIs).toBe('focused')
  await expect(desktop.capture.getByLabel('Nieuwe notitie in één regel')).toHaveValue('eerst zelf sorteren')
  await desktop.close()
  expect(await readVault(folder)).toMatchObject({ entries: [], draft: '= eerst zelf sorteren' })
})

test.describe('in a locked vault', () => {
  test.use({ locked: true })

  test('the text comes first, then the passphrase, then it is saved', async ({ desktop, folder }) => {
    await press(hotkey)
    await expect.poll(desktop.captureIs).toBe('focused')
    await type('? kan de assistent dit samenvatten')
    await press('Return')
    await expect(desktop.capture.getByLabel('Wachtzin', { exact: true })).toBeFocused()
    await type('een verkeerde zin')
    await press('Return')
    await expect(desktop.capture.getByText('Deze wachtzin past niet.')).toBeVisible()
    await press('ctrl+a')
    await type(passphrase)
    await press('Return')
    await expect.poll(desktop.captureIs).toBe('away')
    await desktop.close()
    const { entries } = await readVault(folder)
    expect(entries.map(({ kind, title }) => ({ kind, title }))).toEqual([
      { kind: 'experiment', title: 'kan de assistent dit samenvatten' },
    ])
  })

  test('a line that is put away is nowhere but in the page', async ({ desktop, folder }) => {
    await press(hotkey)
    await expect.poll(desktop.captureIs).toBe('focused')
    await type('nog niet bewaard')
    await press('Escape')
    await press(hotkey)
    await expect(desktop.capture.getByLabel('Nieuwe notitie in één regel')).toHaveValue('nog niet bewaard')
    await desktop.close()
    expect(await readVault(folder)).toMatchObject({ entries: [], draft: '' })
  })
})
