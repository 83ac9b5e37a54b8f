import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { Channel } from '../link.ts'
import { type Loopback, startLoopback } from './server.ts'

let pages: string
let host: Loopback
let connected: Channel[]
let tooMany: number

beforeEach(async () => {
  pages = mkdtempSync(join(tmpdir(), 'leerspoor-pages-'))
  writeFileSync(join(pages, 'index.html'), '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__">')
  writeFileSync(join(pages, 'secret.txt'), 'not a page')
  connected = []
  tooMany = 0
  host = await startLoopback({
    pages,
    onPage: (channel) => connected.push(channel),
    onTooMany: () => {
      tooMany += 1
    },
  })
})

afterEach(() => {
  host.close()
  rmSync(pages, { recursive: true })
})

const address = () => new URL(host.address)
const code = () => address().hash.slice(1)
const headersOf = (headers: Record<string, string>) => ({ Origin: address().origin, ...headers })

const exchange = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${address().origin}/session`, { method: 'POST', body, headers: headersOf(headers) })

async function token(): Promise<string> {
  const answer = (await (await exchange(code())).json()) as { token: string }
  return answer.token
}

/** Sends bytes as they are and gives the status line. */
function raw(text: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect(Number(address().port), '127.0.0.1')
    let answer = ''
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1')
    })
    socket.on('close', () => done(answer.split('\r\n', 1)[0] ?? ''))
    socket.on('error', () => done('error'))
    socket.end(text)
  })
}

function upgrade(protocol: string | undefined, headers: Record<string, string>): Promise<string> {
  return new Promise((done) => {
    const socket = new WebSocket(`ws://${address().host}/engine`, protocol ? [protocol] : [], { headers })
    socket.on('open', () => {
      socket.close()
      done('open')
    })
    socket.on('unexpected-response', (_request, response) => done(String(response.statusCode)))
    socket.on('error', () => done('error'))
  })
}

describe('the loopback host', () => {
  test('serves the page with its headers and a nonce of its own each time', async () => {
    const answer = await fetch(`${address().origin}/`)
    const [first, second] = [await answer.text(), await (await fetch(`${address().origin}/`)).text()]
    const csp = answer.headers.get('content-security-policy') ?? ''
    const nonce = /nonce="([^"]+)"/.exec(first)?.[1] ?? ''
    expect(csp).toContain("default-src 'none'")
    expect(csp).toContain(`'nonce-${nonce}'`)
    expect(first).not.toBe(second)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  test.each([
    '/../../etc/passwd',
    '/%2e%2e/secret.txt',
    '/secret.txt',
    '/..%5c',
    '/index.html%00',
    '/engine',
  ])('has no page at %s', async (path) => {
    const { port } = address()
    expect(await raw(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`)).toMatch(
      / 40[04] /,
    )
  })

  test.each([
    'evil.example',
    'localhost',
    '127.1',
    '[::1]',
    '0.0.0.0',
    '127.0.0.1.evil.example',
    'localhost.',
  ])('answers no request for host %s, whatever else it brings', async (name) => {
    const { port } = address()
    const request = `GET / HTTP/1.1\r\nHost: ${name}:${port}\r\nConnection: close\r\n\r\n`
    expect(await raw(request)).toContain(' 403 ')
  })

  test('answers no request without a host or with two', async () => {
    const { port } = address()
    const ours = `Host: 127.0.0.1:${port}\r\n`
    expect(await raw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/ 40[03] /)
    expect(await raw(`GET / HTTP/1.1\r\n${ours}Host: evil.example\r\nConnection: close\r\n\r\n`)).toMatch(
      / 40[03] /,
    )
    expect(await raw(`GET http://evil.example/ HTTP/1.1\r\n${ours}Connection: close\r\n\r\n`)).toMatch(
      / 40[034] /,
    )
  })

  test('gives a token for the code once', async () => {
    expect((await exchange('guess')).status).toBe(401)
    expect((await exchange(code())).status).toBe(200)
    expect((await exchange(code())).status).toBe(401)
  })

  test('gives no token to another origin', async () => {
    const { origin, port } = address()
    for (const foreign of [
      'null',
      'https://evil.example',
      `http://localhost:${port}`,
      `${origin}.evil.example`,
    ]) {
      expect((await exchange(code(), { Origin: foreign })).status).toBe(403)
    }
    const without = await fetch(`${origin}/session`, { method: 'POST', body: code() })
    expect(without.status).toBe(403)
    expect((await exchange(code(), { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    expect((await exchange(code())).status).toBe(200)
  })

  test('opens a socket only for its own origin with the token', async () => {
    const { origin, port } = address()
    const protocol = `leerspoor.${await token()}`
    for (const Origin of [
      'null',
      'https://evil.example',
      `http://localhost:${port}`,
      'http://[::ffff:127.0.0.1]',
    ]) {
      expect(await upgrade(protocol, { Origin })).toBe('403')
    }
    expect(await upgrade(protocol, {})).toBe('403')
    expect(await upgrade('leerspoor.wrong', { Origin: origin })).toBe('401')
    expect(await upgrade(undefined, { Origin: origin })).toBe('401')
    expect(connected).toHaveLength(0)
    expect(await upgrade(protocol, { Origin: origin })).toBe('open')
    expect(connected).toHaveLength(1)
  })

  test('gives up after twenty wrong tokens', async () => {
    for (let n = 0; n < 20; n++) await exchange(`guess ${n}`)
    expect(tooMany).toBe(1)
  })

  test('lives on after requests that are none', async () => {
    const { port } = address()
    for (const nonsense of [
      '\0\0\0',
      'GET',
      'GET / HTTP/9.9\r\n\r\n',
      `POST /session HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: -1\r\n\r\n`,
    ]) {
      await raw(nonsense)
    }
    expect((await fetch(`${address().origin}/`)).status).toBe(200)
  })
})
