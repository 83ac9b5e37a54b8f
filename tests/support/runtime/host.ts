import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Browser, chromium } from '@playwright/test'
import { findNode } from '../../../scripts/lib/node.mjs'
import { inRoot, root } from '../../../scripts/lib/paths.mjs'
import { findProgram } from '../../../scripts/lib/programs.mjs'
import { type Door, type DoorOptions, doorEnvironment, endInTime, openFolder } from './door.ts'

export interface BrowserDoor extends Door {
  readonly browser: Browser
  /** As the host printed it, with the code behind the '#'. */
  readonly address: string
}

const startMs = 30_000

/**
 * Starts the built loopback host with a vault of its own, and opens its page in Chromium.
 * @throws with what the host printed, when it gave no address within 30 s
 */
export async function hostLaunch(options: DoorOptions = {}): Promise<BrowserDoor> {
  const { folder, remove } = await openFolder(options)
  const host = spawn(
    findNode() ?? process.execPath,
    [inRoot('out/main/host.mjs'), '--no-open', ...(options.args ?? [])],
    { cwd: root, env: doorEnvironment(folder, options), stdio: ['ignore', 'pipe', 'pipe'] },
  )
  try {
    const address = await addressOf(host)
    const { browser, page } = await openPage(address, options)
    const close = async () => {
      await browser.close()
      await endHost(host).finally(remove)
    }
    return { browser, page, folder, address, close }
  } catch (error) {
    host.kill('SIGKILL')
    await remove()
    throw error
  }
}

async function openPage(address: string, options: DoorOptions) {
  const browser = await chromium.launch(browserOptions())
  const context = await browser.newContext({ locale: options.locale ?? 'nl-NL' })
  const page = await context.newPage()
  await page.goto(address)
  return { browser, page }
}

/** Chromium refuses its sandbox to root. */
function browserOptions() {
  const executablePath = findProgram('chromium')
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  }
}

async function addressOf(host: ChildProcess): Promise<string> {
  let printed = ''
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`The host gave no address. It printed:\n${printed}`))
    const timer = setTimeout(fail, startMs)
    const keep = (chunk: Buffer) => {
      printed += chunk.toString()
      const address = /^Leerspoor: (http:\/\/127\.0\.0\.1:\d+\/#\S+)$/m.exec(printed)?.[1]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    }
    host.stdout?.on('data', keep)
    host.stderr?.on('data', keep)
    host.once('error', reject)
    host.once('exit', () => {
      clearTimeout(timer)
      fail()
    })
  })
}

async function endHost(host: ChildProcess): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return
  const ended = once(host, 'exit')
  host.kill('SIGINT')
  await endInTime(ended, () => host.kill('SIGKILL'))
}
