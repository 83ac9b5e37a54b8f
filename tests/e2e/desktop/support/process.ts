import { type ChildProcess, spawn } from 'node:child_process'
import { compatBinary, compatSwitches } from '../../../../scripts/lib/compat-runtime.mjs'
import { findNode } from '../../../../scripts/lib/node.mjs'
import { root } from '../../../../scripts/lib/paths.mjs'
import { doorEnvironment } from '../../../support/runtime/door.ts'

export interface Started {
  readonly child: ChildProcess
  readonly printed: () => string
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>
}

/** Starts the app as a person's shell does, without Playwright. @param env wins; an empty value is left out */
export function startApp(folder: string, args: readonly string[], env: Record<string, string> = {}): Started {
  const all = { ...doorEnvironment(folder, {}), LEERSPOOR_NODE: findNode() ?? process.execPath, ...env }
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
  const child = spawn(compatBinary, [...compatSwitches(), root, '--lang=nl', ...args], {
    env: given,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const keep = (chunk: Buffer) => {
    printed += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { child, printed: () => printed, ended }
}
