/** One way to the engine, until it ends. Shaped as the contract's client takes it. */
export interface EnginePort {
  postMessage(frame: unknown): void
  onMessage: { addListener(listener: (frame: unknown) => void): void }
  onDisconnect: { addListener(listener: () => void): void }
}

export interface PortListener {
  /** A fresh way to the engine; the one before has ended. */
  onPort(port: EnginePort): void
  /** The page may not speak to the engine and has to be opened again. */
  onRefused(): void
}

/** Finds the engine through the door this page was opened by, again after every lock or crash. */
export function findEngine(listener: PortListener) {
  if (location.protocol === 'app:') listenForPorts(listener)
  else void connectToHost(listener)
}

/** Desktop: main hands over a port, and another one whenever the engine starts anew. */
function listenForPorts({ onPort }: PortListener) {
  let endPrevious = () => {}
  window.addEventListener('message', (event) => {
    const port = event.ports[0]
    if (event.source !== window || event.data !== 'leerspoor:engine' || !port) return
    endPrevious()
    const ended = new Set<() => void>()
    endPrevious = () => {
      for (const listener of ended) listener()
      ended.clear()
    }
    port.addEventListener('close', endPrevious)
    port.start()
    onPort({
      postMessage: (frame) => port.postMessage(frame),
      onMessage: { addListener: (hear) => port.addEventListener('message', ({ data }) => hear(data)) },
      onDisconnect: { addListener: (hear) => void ended.add(hear) },
    })
  })
}

/** Milliseconds between attempts to reach the host; the last one repeats. */
const retryAfter = [100, 300, 1000, 3000]

/** Browser: exchanges the one-time code of the address for a token, kept in this function and nowhere else. */
async function connectToHost(listener: PortListener) {
  const code = location.hash.slice(1)
  history.replaceState(null, '', location.pathname)
  const token = code.startsWith('/') || code === '' ? null : await exchange(code)
  if (token === null) return listener.onRefused()
  let failures = 0
  const connect = () => {
    const socket = new WebSocket(`ws://${location.host}/engine`, [`leerspoor.${token}`])
    socket.binaryType = 'arraybuffer'
    socket.addEventListener('open', () => {
      failures = 0
      listener.onPort(socketPort(socket))
    })
    socket.addEventListener('close', () => {
      const wait = retryAfter[Math.min(failures, retryAfter.length - 1)]
      failures += 1
      setTimeout(connect, wait)
    })
  }
  connect()
}

async function exchange(code: string): Promise<string | null> {
  const response = await fetch('/session', { method: 'POST', body: code })
  if (!response.ok) return null
  const answer: unknown = await response.json()
  if (typeof answer !== 'object' || answer === null || !('token' in answer)) return null
  return typeof answer.token === 'string' ? answer.token : null
}

function socketPort(socket: WebSocket): EnginePort {
  return {
    postMessage: (frame) => socket.send(frame as string | ArrayBuffer),
    onMessage: { addListener: (hear) => socket.addEventListener('message', ({ data }) => hear(data)) },
    onDisconnect: { addListener: (hear) => socket.addEventListener('close', hear) },
  }
}
