import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { instant, launchElectron, type RunningElectron } from '../support/electron.ts'
import type { Figure, Row } from '../support/figure.ts'
import { unlockInPage } from '../support/pages.ts'
import { median, p95 } from '../support/statistics.ts'
import { copyVault } from '../support/vault.ts'

const rounds = 100
const warmUps = 10

/** Rest between two presses, in ms: the window manager gives the focus back meanwhile. */
const rest = 120

/** The caret in the capture window, from the shortcut and from the key itself. */
export const capture: Figure = {
  name: 'capture',
  async measure(world) {
    const root = await world.journal()
    const display = await world.desktop()
    const { folder, remove } = copyVault(root)
    const app = launchElectron({ run: 'leerspoor', display, vault: join(folder, 'vault') })
    try {
      await unlockInPage(app)
      const fromCall: number[] = []
      const fromKey: number[] = []
      for (let round = 0; round < warmUps + rounds; round++) {
        const { keyAt, calledAt, caretAt } = await pressOnce(app, display)
        if (round < warmUps) continue
        fromCall.push(caretAt - calledAt)
        fromKey.push(caretAt - keyAt)
      }
      return rowsOf(fromCall, fromKey)
    } finally {
      await app.close()
      remove()
    }
  },
}

async function pressOnce(app: RunningElectron, display: string) {
  const { seen: caret } = await app.watch('capture.html', caretPainted)
  const called = app.nextPress()
  await setTimeout(rest)
  const keyAt = instant()
  const press = spawn('xdotool', ['key', 'ctrl+shift+space'], {
    env: { ...process.env, DISPLAY: display },
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => press.once('exit', resolve))
  const [calledAt, caretAt] = await Promise.all([called, caret, ended])
  await app.type('capture.html', '{Escape}')
  await app.inPage('capture.html', focusGone)
  return { keyAt, calledAt, caretAt }
}

/** In the page: when two frames have come with the caret in the field and the focus in the window. */
function caretPainted(): Promise<number> {
  return new Promise((done) => {
    const look = () => {
      if (!document.hasFocus() || !(document.activeElement instanceof HTMLTextAreaElement)) return
      removeEventListener('focus', look)
      document.removeEventListener('focusin', look)
      requestAnimationFrame(() =>
        requestAnimationFrame(() => done(performance.timeOrigin + performance.now())),
      )
    }
    addEventListener('focus', look)
    document.addEventListener('focusin', look)
  })
}

/** In the page: when its window is no longer the one with the focus. */
function focusGone(): Promise<void> {
  return new Promise((done) => {
    const look = () => (document.hasFocus() ? window.setTimeout(look, 5) : done())
    look()
  })
}

function rowsOf(fromCall: number[], fromKey: number[]): Row[] {
  return [
    {
      what: 'shortcut called → caret painted',
      value: median(fromCall),
      p95: p95(fromCall),
      unit: 'ms',
      goals: [{ of: 'p95', most: 40 }],
      runs: fromCall.length,
      how: 'Electron 33 on Xvfb with openbox; window and field have the focus, and two frames have come since',
    },
    {
      what: 'key pressed → caret painted',
      value: median(fromKey),
      p95: p95(fromKey),
      unit: 'ms',
      goals: [{ of: 'p95', most: 90 }],
      runs: fromKey.length,
      how: 'the same, from just before xdotool is started, whose own start is in it',
    },
  ]
}
