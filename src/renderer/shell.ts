import { createORPCClient, DynamicLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { AppError } from '../shared/errors.ts'
import type { ShellContract, ShellEvent } from '../shared/shell.ts'

type ShellCalls = ContractRouterClient<ShellContract>

/** What exists in this door. A control for what does not is not shown. */
export interface ShellCan {
  /** a capture window of its own, a key that works everywhere, a tray */
  captureWindow: boolean
  hotkey: boolean
  startAtLogin: boolean
  /** the key store is asked with `keyStore.get`; a computer may have none */
  keyStore: boolean
  zoom: boolean
  quit: boolean
  /** the lock watches the whole computer, not only this page */
  watchComputer: boolean
}

export type Shell = ShellCalls & { readonly can: ShellCan }

const isDesktop = location.protocol === 'app:'

/** What the operating system does for this page: by the desktop's main process, or as a browser can. */
export const shell: Shell = isDesktop ? desktopShell() : browserShell()

/** Calls `listener` for what the shell tells, as long as the page lives or until the result is called. */
export function onShellEvent(listener: (event: ShellEvent) => void): () => void {
  const stop = new AbortController()
  void listen(listener, stop.signal)
  return () => stop.abort()
}

async function listen(listener: (event: ShellEvent) => void, signal: AbortSignal) {
  if (!isDesktop) return
  try {
    for await (const event of await shell.listen(undefined, { signal })) listener(event)
  } catch (error) {
    // The stream ends with the window, or because nobody listens any more.
    if (!signal.aborted) throw error
  }
}

function desktopShell(): Shell {
  const port = new Promise<MessagePort>((found) => {
    window.addEventListener('message', function take(event) {
      const [shellPort] = event.ports
      if (event.source !== window || event.data !== 'leerspoor:shell' || !shellPort) return
      window.removeEventListener('message', take)
      shellPort.start()
      found(shellPort)
    })
  })
  const link = port.then((shellPort) => new RPCLink({ port: shellPort }))
  const calls = createORPCClient<ShellCalls>(new DynamicLink(() => link))
  const can: ShellCan = {
    captureWindow: true,
    hotkey: true,
    startAtLogin: true,
    keyStore: true,
    zoom: true,
    quit: true,
    watchComputer: true,
  }
  return new Proxy(calls as Shell, {
    get: (target, key) => (key === 'can' ? can : Reflect.get(target, key)),
  })
}

function browserShell(): Shell {
  return {
    can: {
      captureWindow: false,
      hotkey: false,
      startAtLogin: false,
      keyStore: false,
      zoom: false,
      quit: false,
      watchComputer: false,
    },
    about: async () => ({
      platform: browserPlatform(),
      runtime: [{ name: 'Browser', version: navigator.userAgent }],
    }),
    saveFile: async ({ name, file }) => {
      download(name, file)
      return { saved: true }
    },
    print: async () => window.print(),
    zoom: notHere,
    hotkey: { get: notHere, set: notHere, verify: notHere, help: notHere },
    startAtLogin: notHere,
    keyStore: { get: async () => ({ backend: null, on: false }), enable: notHere, disable: notHere },
    capture: { show: notHere, hide: notHere, resize: notHere, painted: notHere },
    showMain: notHere,
    showNote: notHere,
    quit: notHere,
    listen: notHere,
  }
}

async function notHere(): Promise<never> {
  throw new AppError('not-here')
}

function download(name: string, file: Blob) {
  const anchor = document.createElement('a')
  anchor.href = URL.createObjectURL(file)
  anchor.download = name
  anchor.click()
  // The browser has begun to read the address by the next minute.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000)
}

function browserPlatform() {
  if (/Mac OS X|Macintosh/.test(navigator.userAgent)) return 'mac'
  if (/Windows/.test(navigator.userAgent)) return 'windows'
  return /Linux/.test(navigator.userAgent) ? 'linux' : 'other'
}
