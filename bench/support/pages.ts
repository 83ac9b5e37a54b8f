import type { RunningElectron } from './electron.ts'
import { passphrase } from './vault.ts'

/** What shows that a page can be used. */
export const unlockField = 'input[type="password"]'
export const todayField = 'textarea'

/** Opens the vault as a person does, and waits for the page Vandaag. */
export async function unlockInPage(app: RunningElectron): Promise<void> {
  await app.painted('index.html', unlockField)
  await app.type('index.html', passphrase)
  await app.type('index.html', '{Enter}')
  await app.painted('index.html', todayField)
}
