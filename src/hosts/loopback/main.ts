import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { wordsFor } from '../../shared/strings/index.ts'
import { startChild } from '../child-process.ts'
import { clientOver } from '../client.ts'
import { environmentLang } from '../commands/output.ts'
import { relay } from '../link.ts'
import { isNodeTooOld, leastNode } from '../node-version.ts'
import { appRoot, appVersion, demoFolder, modelsFolder, processEntry, vaultRoot } from '../places.ts'
import { Supervisor } from '../supervisor.ts'
import { openBrowser } from './open-browser.ts'
import { startLoopback } from './server.ts'
import { lockUnwatched } from './unwatched.ts'

// The browser door: serves the page on this computer only and starts the engine beside it.

const { values } = parseArgs({
  options: { demo: { type: 'boolean', default: false }, 'no-open': { type: 'boolean', default: false } },
})
const words = wordsFor(environmentLang())

if (isNodeTooOld()) {
  fail(words('errors.node-too-old', { found: process.versions.node, least: leastNode }))
} else {
  await run()
}

async function run() {
  const root = values.demo ? mkdtempSync(join(tmpdir(), 'leerspoor-demo-')) : vaultRoot()
  const supervisor = new Supervisor({
    startEngine: () => startChild(processEntry('engine')),
    startEmbedder: () => startChild(processEntry('embedder')),
    start: {
      root,
      door: 'browser',
      demo: values.demo,
      version: appVersion(),
      models: modelsFolder(),
      demoData: values.demo ? demoFolder() : undefined,
      cheapKeys: values.demo || Boolean(process.env.LEERSPOOR_CHEAP_KEYS),
    },
    onState(state) {
      if (state.state !== 'failed') return
      if (values.demo) rmSync(root, { recursive: true, force: true })
      fail(words(`errors.${state.code}`, state.data))
    },
  })
  const unwatched = lockUnwatched(() => clientOver(supervisor.open()))
  const host = await startLoopback({
    pages: join(appRoot(), 'out', 'renderer'),
    onPage(channel) {
      unwatched.watch(channel)
      relay(channel, supervisor.open())
    },
    onTooMany: () => void end(1),
  })

  let ending = false
  async function end(code: number) {
    if (ending) return
    ending = true
    unwatched.stop()
    host.close()
    await supervisor.stop()
    if (values.demo) rmSync(root, { recursive: true, force: true })
    process.exit(code)
  }
  process.on('SIGINT', () => void end(0))
  process.on('SIGTERM', () => void end(0))
  // The terminal was closed: nobody reads what is written, and a throw-away vault still goes.
  process.on('SIGHUP', () => void end(0))
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

  process.stdout.write(`Leerspoor: ${host.address}\n`)
  process.stderr.write(`${words('cli.browserHint')}\n`)
  if (!values['no-open']) openBrowser(host.address)
}

function fail(sentence: string) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
