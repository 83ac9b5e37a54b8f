import type { Output } from './output.ts'
import type { Session } from './session.ts'

/** Options of all commands; each command reads its own. */
export const commandOptions = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  wait: { type: 'boolean' },
  yes: { type: 'boolean' },
  words: { type: 'boolean' },
  ids: { type: 'string' },
  out: { type: 'string' },
  mask: { type: 'string' },
  team: { type: 'string' },
  kind: { type: 'string' },
  limit: { type: 'string' },
  'passphrase-fd': { type: 'string' },
} as const

export type OptionValues = {
  [Name in keyof typeof commandOptions]?: (typeof commandOptions)[Name]['type'] extends 'boolean'
    ? boolean
    : string
}

export interface CommandCall {
  /** Arguments after the name of the command. */
  rest: string[]
  values: OptionValues
  output: Output
  askPassphrase(): Promise<string>
  session: Session
}

export type Command =
  | { needsVault: true; run(call: CommandCall): Promise<number> }
  | { needsVault: false; run(call: Omit<CommandCall, 'session'>): Promise<number> }

/** The command was called in a way it is not made for. */
export class UsageError extends Error {}

/** The one argument a command takes. */
export function onlyArgument(rest: string[]): string {
  const [argument, ...more] = rest
  if (argument === undefined || more.length > 0) throw new UsageError()
  return argument
}
