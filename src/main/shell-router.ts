import { type EventPublisher, implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { globalShortcut, type MessagePortMain, type WebContents } from 'electron'
import { type ShellEvent, shellContract } from '../shared/shell.ts'
import { answerWithCodes } from './call-errors.ts'
import type { CaptureWindow } from './capture-window.ts'
import type { EngineDoor } from './engine-door.ts'
import type { Hotkey } from './hotkey.ts'
import { hotkeyHelp } from './hotkey-help.ts'
import type { KeyStore } from './key-store.ts'
import { remember } from './remember.ts'
import { saveFile } from './save-file.ts'
import { setStartAtLogin, startCommand } from './start-at-login.ts'

export type ShellEvents = EventPublisher<{ main: ShellEvent; capture: ShellEvent }>

/** What the calls of a page work with. */
export interface Shell {
  engine: EngineDoor
  hotkey: Hotkey
  keyStore: KeyStore
  capture: CaptureWindow
  events: ShellEvents
  showMain(): void
  quit(): void
}

interface CallContext {
  shell: Shell
  /** the page that asks */
  contents: WebContents
}

const os = implement(shellContract).$context<CallContext>()

const platforms: Partial<Record<NodeJS.Platform, 'mac' | 'windows' | 'linux'>> = {
  darwin: 'mac',
  win32: 'windows',
  linux: 'linux',
}

const router = os.router({
  about: os.about.handler(() => ({
    platform: platforms[process.platform] ?? 'other',
    runtime: [
      { name: 'Electron', version: process.versions.electron ?? '' },
      { name: 'Chromium', version: process.versions.chrome ?? '' },
      { name: 'Node', version: process.versions.node },
    ],
  })),
  saveFile: os.saveFile.handler(({ input, context }) => saveFile(context.contents, input.name, input.file)),
  print: os.print.handler(({ context }) => print(context.contents)),
  zoom: os.zoom.handler(async ({ input, context: { shell } }) => {
    await (await shell.engine.client).settings.set({ zoom: input.zoom })
  }),
  hotkey: {
    get: os.hotkey.get.handler(({ context: { shell } }) => ({
      accelerator: shell.hotkey.accelerator,
      state: shell.hotkey.state,
    })),
    set: os.hotkey.set.handler(async ({ input, context: { shell } }) => {
      const hotkey = shell.hotkey.change(input.hotkey)
      await (await shell.engine.client).settings.set({ hotkey })
    }),
    verify: os.hotkey.verify.handler(async ({ context: { shell } }) => ({
      readyMs: await shell.hotkey.verify(),
    })),
    help: os.hotkey.help.handler(({ context: { shell } }) => {
      const command = [...startCommand(), '--capture'].join(' ')
      return hotkeyHelp(process.platform, process.env, command, shell.hotkey.accelerator)
    }),
  },
  startAtLogin: os.startAtLogin.handler(async ({ input, context: { shell } }) => {
    setStartAtLogin(input.on)
    await (await shell.engine.client).settings.set({ startAtLogin: input.on })
  }),
  keyStore: {
    get: os.keyStore.get.handler(async ({ context: { shell } }) => {
      const { keyStore } = await (await shell.engine.client).vault.status()
      return { backend: await shell.keyStore.backend(), on: keyStore !== null }
    }),
    enable: os.keyStore.enable.handler(async ({ context: { shell } }) =>
      remember(await shell.engine.client, shell.keyStore),
    ),
    disable: os.keyStore.disable.handler(async ({ context: { shell } }) =>
      (await shell.engine.client).vault.removeKeyStore(),
    ),
  },
  capture: {
    show: os.capture.show.handler(({ context: { shell } }) => showCapture(shell)),
    hide: os.capture.hide.handler(({ context: { shell } }) => shell.capture.hide()),
    resize: os.capture.resize.handler(({ input, context: { shell } }) => shell.capture.resize(input.height)),
    painted: os.capture.painted.handler(({ context: { shell } }) => {
      const readyMs = shell.capture.painted()
      // Someone was trying the key: the window showed that it comes, and makes way again.
      if (readyMs !== null && shell.hotkey.ready(readyMs)) shell.capture.hide()
    }),
  },
  showMain: os.showMain.handler(({ context: { shell } }) => shell.showMain()),
  showNote: os.showNote.handler(({ input, context: { shell } }) => {
    shell.capture.hide()
    shell.showMain()
    shell.events.publish('main', { type: 'note.asked', id: input.id })
  }),
  quit: os.quit.handler(({ context: { shell } }) => shell.quit()),
  listen: os.listen.handler(async function* ({ context: { shell, contents }, signal }) {
    const page = shell.capture.owns(contents) ? 'capture' : 'main'
    yield* shell.events.subscribe(page, signal ? { signal } : {})
  }),
})

const handler = new RPCHandler(router, { clientInterceptors: [answerWithCodes] })

/** Answers the calls of one page over its port. */
export function serveShell(port: MessagePortMain, contents: WebContents, shell: Shell) {
  handler.upgrade(port as never, { context: { shell, contents } })
  port.start()
}

export function showCapture(shell: Pick<Shell, 'capture' | 'events'>) {
  shell.capture.show()
  shell.events.publish('capture', { type: 'capture.shown' })
}

/** Electron's part of a `Hotkey`. */
export const systemKeys = {
  register: (accelerator: string, pressed: () => void) => globalShortcut.register(accelerator, pressed),
  unregister: (accelerator: string) => globalShortcut.unregister(accelerator),
}

function print(contents: WebContents): Promise<void> {
  return new Promise((done) => contents.print({ printBackground: false }, () => done()))
}
