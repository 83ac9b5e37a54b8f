import { MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import { type Channel, relay } from '../hosts/link.ts'
import { appOrigin } from './app-protocol.ts'

/** A port of Electron as a channel. */
export function portChannel(port: MessagePortMain): Channel {
  port.start()
  return {
    postMessage: (frame) => port.postMessage(frame),
    onMessage: { addListener: (listener) => void port.on('message', ({ data }) => listener(data)) },
    onDisconnect: { addListener: (listener) => void port.once('close', listener) },
    close: () => port.close(),
  }
}

export interface PortSources {
  /** A channel to the engine; null while none answers. */
  openEngine(): Channel | null
  serveShell(port: MessagePortMain, contents: WebContents): void
}

/** Gives each page of ours its two ports, and a fresh one to the engine whenever that starts anew. */
export class PagePorts {
  readonly #pages = new Set<WebContents>()
  readonly #sources: PortSources

  constructor(sources: PortSources) {
    this.#sources = sources
  }

  add(contents: WebContents) {
    // The scripts of the page have run by now, so it hears what comes.
    contents.on('dom-ready', () => {
      if (contents.mainFrame.origin !== appOrigin) return
      this.#pages.add(contents)
      this.#sources.serveShell(send(contents, 'leerspoor:shell'), contents)
      this.#giveEngine(contents)
    })
    contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.#pages.delete(contents)
    })
    contents.once('destroyed', () => this.#pages.delete(contents))
  }

  engineIsReady() {
    for (const contents of this.#pages) this.#giveEngine(contents)
  }

  #giveEngine(contents: WebContents) {
    const engine = this.#sources.openEngine()
    if (engine) relay(portChannel(send(contents, 'leerspoor:engine')), engine)
  }
}

/** Sends one end of a new channel to the page and returns the other. */
function send(contents: WebContents, name: string): MessagePortMain {
  const { port1, port2 } = new MessageChannelMain()
  contents.postMessage('leerspoor:port', name, [port2])
  return port1
}
