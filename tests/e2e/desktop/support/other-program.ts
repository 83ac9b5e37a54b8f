import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compatBinary, compatSwitches } from '../../../../scripts/lib/compat-runtime.mjs'

export const otherTitle = 'Een ander programma'

const main = `import { app, BrowserWindow } from 'electron'
app.setPath('userData', import.meta.dirname)
app.whenReady().then(async () => {
  const window = new BrowserWindow({ title: '${otherTitle}', width: 500, height: 300, x: 30, y: 500 })
  window.on('page-title-updated', (event) => event.preventDefault())
  await window.loadURL('data:text/html,<textarea autofocus rows=9 cols=40>')
  window.focus()
  console.log('ready')
})
`

/** A program that has nothing to do with Leerspoor, with its window in front and the focus in it. */
export async function openOtherProgram(): Promise<{ close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'leerspoor-other-'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'other', main: 'main.mjs' }))
  writeFileSync(join(folder, 'main.mjs'), main)
  const child = spawn(compatBinary, [...compatSwitches(), folder], { stdio: ['ignore', 'pipe', 'ignore'] })
  await readySaid(child)
  return {
    close() {
      child.kill('SIGKILL')
      child.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
    },
  }
}

async function readySaid(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('the other program ended')
  })
  ended.catch(() => {})
  const said = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (String(chunk).includes('ready')) resolve()
    })
  })
  await Promise.race([said, ended])
}
