import { type Client, clientOver } from '../../src/hosts/client.ts'
import { connectSocket } from '../../src/hosts/command-socket.ts'
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

/** The engine the app started, reached as the command line reaches it. */
export async function clientOfApp(vault: string): Promise<Client> {
  const channel = await connectSocket(vault)
  if (!channel) throw new Error('the engine of the app does not answer')
  return clientOver(channel)
}
