import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { findNode } from '../../scripts/lib/node.mjs'
import { inRoot } from '../../scripts/lib/paths.mjs'
import type { ElectronDoor } from '../support/runtime/electron.ts'
import { electronLaunch } from '../support/runtime/electron.ts'
import { hostLaunch } from '../support/runtime/host.ts'
import { expect, test } from '../support/runtime/journey.ts'
import { firstRun } from './support/first-run.ts'

test.use({ doorOptions: { args: ['--demo'] } })

const secrets = ['De Wit', 'Z-2026-0412', 'h.dewit@example.nl']

/** Saves the file a door offers, in the way of that door, and says where it went. */
async function saveOffered(
  door: object,
  page: Page,
  folder: string,
  press: () => Promise<void>,
): Promise<string> {
  const file = join(folder, 'bundel.leerspoor')
  if ('app' in door) {
    await (door as ElectronDoor).app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, file)
    await press()
    await expect.poll(async () => (await readFile(file).catch(() => null))?.length ?? 0).toBeGreaterThan(0)
    return file
  }
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  await download.saveAs(file)
  return file
}

const leerspoor = (args: string[], home: string) =>
  promisify(execFile)(findNode() ?? process.execPath, [inRoot('src/hosts/cli.ts'), ...args], {
    env: { ...process.env, LEERSPOOR_HOME: home, LEERSPOOR_PASSPHRASE: '' },
  })

test('from my note to a colleague: choose, mask, check, sign, open, undo', async ({
  page,
  leerspoor: door,
}, info) => {
  test.setTimeout(180_000)
  const folder = await mkdtemp(join(tmpdir(), 'leerspoor-share-'))

  await page.getByRole('link', { name: 'Team', exact: true }).click()
  await page.getByRole('button', { name: 'Bundel maken' }).click()
  await page.getByRole('searchbox', { name: 'Zoek in je notities' }).fill('zaaknummer bestandsnaam')
  await page.getByRole('checkbox', { name: /Naam en zaaknummer/ }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: /Naam en zaaknummer/ })).toBeChecked()
  await page.keyboard.press('Control+Enter')

  await expect(page.getByRole('heading', { name: 'Lees mee als een buitenstaander' })).toBeVisible()
  await page.getByRole('button', { name: 'Kies passages' }).click()
  const passages = page.getByRole('dialog')
  await passages.getByRole('checkbox').first().focus()
  await page.keyboard.press('Space')
  await passages.getByRole('button', { name: 'Neem over' }).click()
  await expect(passages).toBeHidden()

  // Every place is decided by one key; the next step waits for the last of them.
  await expect(page.getByText(/\d van \d beslist/)).toBeVisible()
  await page.keyboard.press('j')
  for (let place = 0; place < 12; place++) {
    if (await page.getByText(/^(\d+) van \1 beslist$/).isVisible()) break
    await page.keyboard.press('m')
    await page.keyboard.press('j')
  }
  await page.keyboard.press('Control+Enter')

  await expect(page.getByRole('heading', { name: 'Dit is precies wat vertrekt' })).toBeVisible()
  await expect(page.getByText('0 keer').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')

  await expect(page.getByRole('heading', { name: 'Onderteken en sla op' })).toBeVisible()
  await page.getByRole('button', { name: 'Maak een team' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Leernetwerk AI in het werk')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  const file = await saveOffered(door, page, folder, () =>
    page.getByRole('button', { name: 'Onderteken en sla op' }).click(),
  )

  const bytes = await readFile(file)
  for (const secret of secrets) expect(bytes.includes(secret), secret).toBe(false)
  const { stdout } = await leerspoor(['verify', file, '--json'], join(folder, 'nergens'))
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, items: [{ type: 'risk/1' }] })

  const launch = info.project.name === 'electron' ? electronLaunch : hostLaunch
  const other = await launch({ env: { LEERSPOOR_CHEAP_KEYS: '1' } })
  try {
    await firstRun(other.page)
    await other.page.getByRole('link', { name: 'Team', exact: true }).click()
    const flipped = join(folder, 'veranderd.leerspoor')
    const middle = Math.floor(bytes.length / 2)
    await writeFile(
      flipped,
      Buffer.concat([
        bytes.subarray(0, middle),
        Buffer.from([(bytes[middle] ?? 0) ^ 1]),
        bytes.subarray(middle + 1),
      ]),
    )
    await openBundle(other.page, flipped)
    await expect(other.page.getByText('Dit bestand is na ondertekening veranderd.').first()).toBeVisible()
    await openBundle(other.page, file)
    await other.page.getByRole('button', { name: 'Voeg toe' }).click()
    await expect(other.page.getByRole('link', { name: /Naam en zaaknummer/ }).first()).toBeVisible()
    await other.page.getByRole('button', { name: /ongedaan/i }).click()
    await expect(other.page.getByRole('link', { name: /Naam en zaaknummer/ })).toBeHidden()
  } finally {
    await other.close()
    await rm(folder, { recursive: true, force: true })
  }
})

async function openBundle(page: Page, file: string) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByRole('button', { name: /Bundel openen|ander bestand|andere bundel/i })
      .first()
      .click(),
  ])
  await chooser.setFiles(file)
}
