import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
}

export interface Page {
  body: Buffer
  headers: Record<string, string>
}

/** Where a page gives its nonce to styles made while it runs. */
const nonceMark = '__CSP_NONCE__'

/** The files of the built page, by path, read once: what is not in this map does not exist. */
export function readPages(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name)
      return [`/${relative(folder, path).split(sep).join('/')}`, readFileSync(path)]
    }),
  )
}

export function pageAt(pages: Map<string, Buffer>, path: string): Page | null {
  const name = path === '/' ? '/index.html' : path
  const body = pages.get(name)
  const type = types[extname(name)]
  if (!body || !type) return null
  const nonce = randomBytes(16).toString('base64')
  const isHtml = extname(name) === '.html'
  return {
    body: isHtml ? Buffer.from(body.toString('utf8').replaceAll(nonceMark, nonce)) : body,
    headers: { ...safeHeaders(nonce), 'Content-Type': type },
  }
}

/** Headers of every answer (security.md §3.6–3.7). */
export function safeHeaders(nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' blob: data:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'X-DNS-Prefetch-Control': 'off',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  }
}
