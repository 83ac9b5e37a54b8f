import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Channel } from '../link.ts'
import { Guard, type Refusal } from './guard.ts'
import { pageAt, readPages, safeHeaders } from './pages.ts'

/** Largest request body and message that comes in, in bytes. */
const largestMessage = 1024 * 1024

/** Pages open at once. */
const mostSockets = 4

const tokenPrefix = 'leerspoor.'

export interface LoopbackOptions {
  /** folder of the built page */
  pages: string
  /** Called with each page that connects. */
  onPage(channel: Channel): void
  /** Too many wrong tokens: someone is guessing. */
  onTooMany(): void
}

export interface Loopback {
  /** The address to open, with its one-time code. */
  address: string
  close(): void
}

/** Serves the page and carries its calls, on 127.0.0.1 only, on a port the system chooses. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const pages = readPages(options.pages)
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 10_000 })
  const guard = new Guard(() => (server.address() as AddressInfo).port, options.onTooMany)
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    perMessageDeflate: false,
    handleProtocols: (offered) => [...offered][0] ?? false,
  })

  server.on('request', (request, response) => {
    answer(guard, pages, request, response).catch(() => response.destroy())
  })
  server.on('upgrade', (request, socket, head) => {
    const refusal = refusesUpgrade(guard, request) ?? (sockets.clients.size >= mostSockets ? 403 : null)
    if (refusal) return refuseUpgrade(socket, refusal)
    sockets.handleUpgrade(request, socket, head, (page) => options.onPage(pageChannel(page)))
  })
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
  })

  await listen(server)
  return {
    address: guard.address,
    close() {
      for (const page of sockets.clients) page.terminate()
      server.close()
      server.closeAllConnections()
    },
  }
}

function listen(server: Server): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', done)
  })
}

async function answer(
  guard: Guard,
  pages: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const refusal = guard.refusesHost(request)
  if (refusal) return refuse(response, refusal)
  const { method, url } = request
  if (method === 'GET' && url !== undefined) {
    const page = pageAt(pages, url.split('?', 1)[0] ?? '')
    if (!page) return refuse(response, 404)
    response.writeHead(200, page.headers).end(page.body)
    return
  }
  if (url !== '/session') return refuse(response, 404)
  if (method !== 'POST') return refuse(response, 405)
  const foreign = guard.refusesOrigin(request)
  if (foreign) return refuse(response, foreign)
  const token = guard.exchange(await readCode(request))
  if (!token) return refuse(response, 401)
  response
    .writeHead(200, { ...safeHeaders(''), 'Content-Type': 'application/json; charset=utf-8' })
    .end(JSON.stringify({ token }))
}

/** The one-time code, sent as plain text: nothing to parse. */
async function readCode(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += (part as Buffer).length
    if (size > 256) break
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts).toString('utf8')
}

function refusesUpgrade(guard: Guard, request: IncomingMessage): Refusal | null {
  const early = guard.refusesHost(request)
  if (early) return early
  if (request.method !== 'GET' || request.url !== '/engine') return 404
  const foreign = guard.refusesOrigin(request)
  if (foreign) return foreign
  const protocol = request.headers['sec-websocket-protocol'] ?? ''
  const token = protocol.startsWith(tokenPrefix) ? protocol.slice(tokenPrefix.length) : ''
  return guard.fits(token) ? null : 401
}

function refuse(response: ServerResponse, status: Refusal) {
  response.writeHead(status, { ...safeHeaders(''), Connection: 'close' }).end()
}

function refuseUpgrade(socket: Duplex, status: Refusal) {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\n\r\n`)
}

function pageChannel(page: WebSocket): Channel {
  page.binaryType = 'arraybuffer'
  page.on('error', () => page.terminate())
  return {
    postMessage(frame) {
      if (page.readyState === page.OPEN) page.send(frame as string | ArrayBuffer)
    },
    onMessage: {
      addListener: (listener) =>
        page.on('message', (data: ArrayBuffer, isBinary: boolean) =>
          listener(isBinary ? data : Buffer.from(data).toString('utf8')),
        ),
    },
    onDisconnect: { addListener: (listener) => page.on('close', listener) },
    close: () => page.close(),
  }
}
