import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { idleTime } from '../../src/engine/model/embedder.ts'
import { launchElectron } from '../support/electron.ts'
import type { Figure, Row } from '../support/figure.ts'
import { unlockInPage } from '../support/pages.ts'
import { commandOf, memoryOf, processTree } from '../support/process-tree.ts'
import { median, ratios } from '../support/statistics.ts'
import { copyVault } from '../support/vault.ts'

const rounds = 2

/** Rest before memory is read, in ms: pages settle. */
const rest = 20_000

/** What it takes to stand by, beside windows with nothing in them and a Node with nothing in it. */
export const memory: Figure = {
  name: 'memory',
  async measure(world) {
    const root = await world.journal()
    const display = await world.desktop()
    const apps: number[] = []
    const bares: number[] = []
    let parts = ''
    for (let round = 0; round < rounds; round++) {
      world.tell(`memory, round ${round + 1} of ${rounds}: the embedder gets ${idleTime / 1000} s to end`)
      const app = await idleApp(root, display)
      apps.push(app.megabytes)
      parts = app.parts
      bares.push(await idleBare(display))
    }
    return rowsOf(apps, bares, parts)
  },
}

/** After a question was asked by meaning and the embedder has ended by itself. */
async function idleApp(root: string, display: string): Promise<{ megabytes: number; parts: string }> {
  const { folder, remove } = copyVault(root)
  const app = launchElectron({ run: 'leerspoor', display, vault: join(folder, 'vault') })
  try {
    await unlockInPage(app)
    await app.type('index.html', 'Een regel waarbij iets van vroeger terugkomt')
    await untilEmbedder(app.pid, true)
    await untilEmbedder(app.pid, false)
    await setTimeout(rest)
    const pids = processTree(app.pid)
    const parts = pids.map((pid) => `${roleOf(commandOf(pid))} ${Math.round(memoryOf([pid]))}`)
    return { megabytes: memoryOf(pids), parts: parts.join(', ') }
  } finally {
    await app.close()
    remove()
  }
}

async function idleBare(display: string): Promise<number> {
  const app = launchElectron({ run: 'bare', display, windows: 2 })
  const node = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e9)'], { stdio: 'ignore' })
  try {
    await app.painted('index.html', 'main')
    await setTimeout(rest)
    return memoryOf([...processTree(app.pid), ...(node.pid === undefined ? [] : [node.pid])])
  } finally {
    node.kill()
    await app.close()
  }
}

async function untilEmbedder(pid: number, runs: boolean) {
  const late = performance.now() + idleTime + 60_000
  while (processTree(pid).some((each) => commandOf(each).includes('embedder.mjs')) !== runs) {
    if (performance.now() > late) throw new Error(`the embedder ${runs ? 'did not start' : 'did not end'}`)
    await setTimeout(500)
  }
}

function roleOf(command: string): string {
  if (command.includes('engine.mjs')) return 'engine'
  return /--type=([\w-]+)/.exec(command)?.[1] ?? 'main'
}

function rowsOf(apps: number[], bares: number[], parts: string): Row[] {
  const each = ratios(apps, bares)
  return [
    {
      what: 'memory at rest ÷ bare Electron and empty Node',
      value: median(each),
      unit: '×',
      goals: [{ of: 'value', most: 1.3 }],
      runs: each.length,
      how: `PSS of all processes; vault open, embedder used and ended; the bare app has the same two windows; ${Math.round(median(apps))} against ${Math.round(median(bares))} MB`,
    },
    { what: 'memory at rest', value: median(apps), unit: 'MB', runs: apps.length, how: `MB: ${parts}` },
  ]
}
