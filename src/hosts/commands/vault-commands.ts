import { AppError } from '../../shared/errors.ts'
import type { Client } from '../client.ts'
import { type Command, UsageError } from './command.ts'
import { exitCodes } from './output.ts'
import { withOpenVault } from './session.ts'

/** How often the state of the index is asked while waiting, in ms. */
const askEvery = 200

const init: Command = {
  needsVault: true,
  async run({ values, output, askPassphrase, session }) {
    const lang = values.lang
    if (lang !== 'nl' && lang !== 'en') throw new UsageError()
    const { state } = await session.client.vault.status()
    if (state !== 'missing') throw new AppError('vault-exists')
    const { words } = await session.client.vault.create({ passphrase: await askPassphrase(), lang })
    const { folder } = await session.client.vault.status()
    output.say(output.words('cli.wordsOnce'))
    output.result({ folder, words }, words.map((word, index) => `${index + 1}. ${word}`).join('\n'))
    return exitCodes.done
  },
}

const status: Command = {
  needsVault: true,
  async run({ output, session: { client, handedOver } }) {
    const { state, door, folder, version, problem } = await client.vault.status()
    const backups = await client.backups.list()
    const counts = state === 'open' ? await client.entries.counts() : null
    const search = state === 'open' ? await client.search.status() : null
    const value = { state, door: handedOver ? door : null, folder, version, problem, counts, search, backups }
    const lines = [
      output.words(`cli.state.${state}`, { folder }),
      ...(handedOver ? [output.words(`cli.heldBy.${door}`)] : []),
      ...(problem ? [output.words(`errors.${problem.code}`, problem.data)] : []),
      ...(counts ? [output.words('cli.counts', { count: counts.total })] : []),
      output.words('cli.backups', { count: backups.length }),
    ]
    output.result(value, lines.join('\n'))
    return state === 'missing' ? exitCodes.missing : exitCodes.done
  },
}

const backup: Command = {
  needsVault: true,
  run: ({ output, askPassphrase, session }) =>
    withOpenVault(session, askPassphrase, async (client) => {
      const made = await client.backups.create()
      output.result(made, output.words('cli.backedUp', { name: made.name, count: made.entries }))
      return exitCodes.done
    }),
}

const index: Command = {
  needsVault: true,
  run: ({ values, output, askPassphrase, session }) =>
    withOpenVault(session, askPassphrase, async (client) => {
      const done = values.wait ? await waitForIndex(client, output.say) : await client.search.status()
      output.result(done, output.words('cli.indexed', { count: done.indexed, total: done.total }))
      return done.model === 'missing' || done.model === 'damaged' ? exitCodes.failed : exitCodes.done
    }),
}

async function waitForIndex(client: Client, say: (text: string) => void) {
  await client.search.resume()
  let said = -1
  for (;;) {
    const state = await client.search.status()
    if (state.pending === 0 || state.model === 'missing' || state.model === 'damaged') return state
    if (state.indexed !== said) say(`${state.indexed} / ${state.total}`)
    said = state.indexed
    await new Promise((done) => setTimeout(done, askEvery))
  }
}

/** Commands about the vault itself. */
export const vaultCommands: Record<string, Command> = { init, status, backup, index }
