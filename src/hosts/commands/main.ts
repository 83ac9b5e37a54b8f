import { parseArgs } from 'node:util'
import { readSettings } from '../../engine/index.ts'
import type { Lang } from '../../shared/common.ts'
import { vaultRoot } from '../places.ts'
import { bundleCommands } from './bundle-commands.ts'
import { type Command, type CommandCall, commandOptions, UsageError } from './command.ts'
import { journalCommands } from './journal-commands.ts'
import { createOutput, environmentLang, exitCodes, report } from './output.ts'
import { readPassphrase } from './passphrase.ts'
import { openSession } from './session.ts'
import { vaultCommands } from './vault-commands.ts'
import { workCommands } from './work-commands.ts'

const commands: Record<string, Command> = {
  ...vaultCommands,
  ...journalCommands,
  ...workCommands,
  ...bundleCommands,
}

/** Runs one command. Returns the exit code (docs/cli.md). */
export async function main(args: string[]): Promise<number> {
  const root = vaultRoot()
  const output = createOutput(args.includes('--json'), langOf(root))
  try {
    return await run(root, args, output)
  } catch (error) {
    if (error instanceof UsageError || isParseError(error)) {
      output.say(`${output.words('cli.usageProblem')}\n\n${output.words('cli.usage')}`)
      return exitCodes.usage
    }
    return report(error, output)
  }
}

async function run(root: string, args: string[], output: CommandCall['output']): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: commandOptions, allowPositionals: true })
  const [name, ...rest] = positionals
  const command = name === undefined ? undefined : commands[name]
  if (values.help || !command) {
    output.result({ usage: output.words('cli.usage') }, output.words('cli.usage'))
    return values.help || name === undefined ? exitCodes.done : exitCodes.usage
  }
  const descriptor = values['passphrase-fd'] === undefined ? undefined : Number(values['passphrase-fd'])
  const call: Omit<CommandCall, 'session'> = {
    rest,
    values,
    output,
    askPassphrase: () => readPassphrase(descriptor, output.words('cli.askPassphrase')),
  }
  if (!command.needsVault) return command.run(call)
  const session = await openSession(root)
  try {
    return await command.run({ ...call, session })
  } finally {
    await session.close()
  }
}

function langOf(root: string): Lang {
  return readSettings(root).lang ?? environmentLang()
}

function isParseError(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
