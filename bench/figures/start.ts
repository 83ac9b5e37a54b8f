import { randomBytes } from 'node:crypto'
import { getPriority, setPriority } from 'node:os'
import { join } from 'node:path'
import { argonFloor, keyFromPassphrase } from '../../src/engine/vault/key-derivation.ts'
import {
  type ElectronOptions,
  launchElectron,
  type Painted,
  type RunningElectron,
} from '../support/electron.ts'
import type { Figure, Row } from '../support/figure.ts'
import { todayField, unlockField } from '../support/pages.ts'
import { interleave, median, p95, ratios, timed } from '../support/statistics.ts'
import { copyVault, passphrase } from '../support/vault.ts'

/** Each round starts Electron twice; the first fill the system's file cache. */
const rounds = 20
const warmUps = 2

/** The start, beside that of a window with nothing in it; and from the passphrase to the first page. */
export const start: Figure = {
  name: 'start',
  async measure(world) {
    const vault = await world.demo()
    const display = await world.desktop()
    const { folder, remove } = copyVault(vault)
    const times: Times = { window: { app: [], bare: [] }, usable: [], derivation: [] }
    try {
      const options = { run: 'leerspoor' as const, display, vault: join(folder, 'vault') }
      const process = await interleave(
        {
          app: (round) => startApp(options, round < warmUps ? null : times),
          bare: (round) => startBare({ run: 'bare', display }, round < warmUps ? null : times),
        },
        { rounds, warmUps },
      )
      return rowsOf(process, times)
    } finally {
      remove()
    }
  },
}

interface Times {
  /** from the window being made to it being painted */
  window: { app: number[]; bare: number[] }
  /** from Enter to the page Vandaag being painted, with the caret in its line */
  usable: number[]
  /** the passphrase alone */
  derivation: number[]
}

/** @returns ms from the process being asked for to the unlock page being painted */
async function startApp(options: ElectronOptions, times: Times | null): Promise<number> {
  const app = launchElectron(options)
  try {
    const painted = await app.painted('index.html', unlockField)
    const derivation = await timeDerivation(app.pid)
    const usable = await unlock(app)
    times?.window.app.push(painted.paintedAt - painted.createdAt)
    times?.derivation.push(derivation)
    times?.usable.push(usable)
    return sinceSpawn(app, painted)
  } finally {
    await app.close()
  }
}

/** As urgently as the app runs: Chromium raises its own priority where it may, and the engine inherits that. */
async function timeDerivation(appPid: number): Promise<number> {
  const usual = getPriority()
  setPriority(getPriority(appPid))
  try {
    return await timed(() => keyFromPassphrase(passphrase, randomBytes(16), argonFloor))
  } finally {
    setPriority(usual)
  }
}

async function startBare(options: ElectronOptions, times: Times | null): Promise<number> {
  const app = launchElectron(options)
  try {
    const painted = await app.painted('index.html', 'main')
    times?.window.bare.push(painted.paintedAt - painted.createdAt)
    return sinceSpawn(app, painted)
  } finally {
    await app.close()
  }
}

const sinceSpawn = (app: RunningElectron, { paintedAt }: Painted) => paintedAt - app.spawnedAt

/** @returns ms from Enter to the page being usable */
async function unlock(app: RunningElectron): Promise<number> {
  await app.type('index.html', passphrase)
  const { seen } = await app.watch('index.html', enterPressed)
  await app.type('index.html', '{Enter}')
  const pressedAt = await seen
  const { paintedAt } = await app.painted('index.html', `${todayField}:focus`)
  return paintedAt - pressedAt
}

/** In the page: when the key went down. */
function enterPressed(): Promise<number> {
  return new Promise((done) => {
    const hear = (event: KeyboardEvent) => done(performance.timeOrigin + event.timeStamp)
    addEventListener('keydown', hear, { once: true, capture: true })
  })
}

function rowsOf(process: { app: number[]; bare: number[] }, times: Times): Row[] {
  const { window, usable, derivation } = times
  const beside = (over: number[], under: number[]) =>
    `${Math.round(median(over))} against ${Math.round(median(under))} ms`
  const ratioRow = (what: string, over: number[], under: number[], how: string): Row => {
    const each = ratios(over, under)
    return {
      what,
      value: median(each),
      p95: p95(each),
      unit: '×',
      goals: [{ of: 'value', most: 1.5 }],
      runs: each.length,
      how: `${how}; ${beside(over, under)}`,
    }
  }
  const rest = usable.map((value, at) => value - (derivation[at] ?? Number.NaN))
  const common = { unit: 'ms' as const, runs: usable.length }
  return [
    ratioRow(
      'start → unlock page painted ÷ bare Electron window',
      process.app,
      process.bare,
      'from the start of the process, warm, demo journal; the bare app has one window with the same options and a trivial page',
    ),
    ratioRow(
      'window made → unlock page painted ÷ bare Electron window',
      window.app,
      window.bare,
      'the same starts, from the making of the window; the engine starts once that page stands',
    ),
    {
      what: 'Enter → Vandaag usable, less the key derivation',
      value: median(rest),
      p95: p95(rest),
      goals: [{ of: 'value', most: 300 }],
      ...common,
      how: `caret in its line, painted; the derivation (Argon2id at the floor) is timed in the same round in a plain Node, median ${Math.round(median(derivation))} ms`,
    },
    {
      what: 'Enter → Vandaag usable',
      value: median(usable),
      p95: p95(usable),
      ...common,
      how: 'with the derivation',
    },
  ]
}
