import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compatBinary, compatSwitches } from '../../scripts/lib/compat-runtime.mjs'
import { inRoot } from '../../scripts/lib/paths.mjs'

export interface ElectronOptions {
  /** the app, or windows with nothing in them */
  run: 'leerspoor' | 'bare'
  display: string
  /** folder of the vault, for 'leerspoor' */
  vault?: string
  /** windows of 'bare' */
  windows?: 1 | 2
}

/** Instants in ms since 1970, by the clock all processes share. */
export interface Painted {
  createdAt: number
  shownAt: number
  paintedAt: number
}

export interface RunningElectron {
  pid: number
  /** when the process was asked for */
  spawnedAt: number
  /** Runs a function in a page of the app ('index.html', 'capture.html'); it sees what it is given, nothing else. */
  inPage<Value, Given = undefined>(
    page: string,
    work: (given: Given) => Value,
    given?: Given,
  ): Promise<Awaited<Value>>
  /** As `inPage` for work that waits for something to happen: resolves when it waits, to what it waits for. */
  watch<Value, Given = undefined>(
    page: string,
    work: (given: Given) => Promise<Value>,
    given?: Given,
  ): Promise<{ seen: Promise<Value> }>
  /** Waits until an element stands on the screen. */
  painted(page: string, selector: string): Promise<Painted>
  /** Puts a text in where the caret is, or presses a key: '{Enter}'. */
  type(page: string, keys: string): Promise<void>
  /** The instant at which the system next calls the app for its shortcut. */
  nextPress(): Promise<number>
  close(): Promise<void>
}

interface Answer {
  id?: number
  value?: unknown
  error?: string
  pressed?: number
}

const endTime = 10_000

/** Nothing that is waited for takes this long, in ms: something else is the matter then. */
const patience = 30_000

export const instant = () => performance.timeOrigin + performance.now()

/** Starts Electron with the bench's driver before the app. */
export function launchElectron(options: ElectronOptions): RunningElectron {
  const folder = mkdtempSync(join(tmpdir(), 'leerspoor-bench-'))
  const spawnedAt = instant()
  const child = spawn(compatBinary, [...compatSwitches(), appFolder(folder), '--lang=nl'], {
    env: { ...environment(options), LEERSPOOR_USER_DATA: join(folder, 'profile') },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const { pid } = child
  if (pid === undefined) throw new Error('the compatibility runtime is missing: npm run electron:compat')
  const { ask, nextPress } = talkTo(child)
  return {
    pid,
    spawnedAt,
    nextPress,
    inPage: (page, work, given) => ask({ page, code: call(work, given) }),
    async watch(page, work, given) {
      await ask({ page, code: `globalThis.watched = ${call(work, given)}; undefined` })
      return { seen: ask({ page, code: 'globalThis.watched' }) }
    },
    painted: (page, selector) => ask({ painted: page, selector }),
    type: (page, keys) => ask({ page, keys }),
    close: () => end(child, () => ask({ quit: true })).finally(() => removeFolder(folder)),
  }
}

const call = (work: (given: never) => unknown, given: unknown) =>
  `(${work.toString()})(${JSON.stringify(given)})`

/** A folder the compatibility runtime can start: it runs the driver, and that runs the app. */
function appFolder(folder: string): string {
  const app = join(folder, 'app')
  mkdirSync(app)
  const manifest = {
    name: 'leerspoor',
    productName: 'Leerspoor',
    version: '0.0.0',
    type: 'module',
    main: inRoot('bench', 'electron', 'driver.mjs'),
  }
  writeFileSync(join(app, 'package.json'), JSON.stringify(manifest))
  return app
}

function environment({ run, display, vault, windows }: ElectronOptions) {
  const main =
    run === 'leerspoor' ? inRoot('out', 'main', 'index.mjs') : inRoot('bench', 'electron', 'bare.mjs')
  const language = 'nl_NL.UTF-8'
  return {
    ...process.env,
    DISPLAY: display,
    LANG: language,
    LANGUAGE: language,
    LC_ALL: language,
    LEERSPOOR_NODE: process.execPath,
    LEERSPOOR_BENCH_MAIN: pathToFileURL(main).href,
    LEERSPOOR_BENCH_WINDOWS: String(windows ?? 1),
    ...(vault === undefined ? {} : { LEERSPOOR_HOME: vault }),
  }
}

function talkTo(child: ChildProcess) {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let pressed = Promise.withResolvers<number>()
  let printed = ''
  let ids = 0
  child.stderr?.on('data', (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-4000)
  })
  child.on('message', (message: Answer) => {
    if (message.pressed !== undefined) {
      pressed.resolve(message.pressed)
      return
    }
    const asked = waiting.get(message.id ?? 0)
    if (message.error === undefined) asked?.resolve(message.value)
    else asked?.reject(new Error(message.error))
    waiting.delete(message.id ?? 0)
  })
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error(`Electron ended. It printed:\n${printed}`))
  })
  return {
    ask<Value>(order: object): Promise<Value> {
      const id = ++ids
      const asked = Promise.withResolvers<unknown>()
      waiting.set(id, asked)
      const timer = setTimeout(
        () => asked.reject(new Error(`no answer to ${JSON.stringify(order)}`)),
        patience,
      )
      child.send({ ...order, id })
      return asked.promise.finally(() => clearTimeout(timer)) as Promise<Value>
    },
    nextPress() {
      pressed = Promise.withResolvers<number>()
      return pressed.promise
    },
  }
}

async function end(child: ChildProcess, quit: () => Promise<unknown>): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const timer = setTimeout(() => child.kill('SIGKILL'), endTime)
  quit().catch(() => {})
  await ended
  clearTimeout(timer)
}

function removeFolder(folder: string) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
