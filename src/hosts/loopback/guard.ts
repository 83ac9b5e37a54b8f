import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Wrong tokens or codes before the host ends itself. */
const mostBadTokens = 20

/** Why a request is refused: the status to answer with. */
export type Refusal = 400 | 401 | 403 | 404 | 405

/**
 * Decides who may speak to the host (security.md §3.7), in this order: Host, method and path, Origin,
 * Sec-Fetch-Site, token. Headers are compared, never parsed.
 */
export class Guard {
  readonly #code = randomBytes(32).toString('base64url')
  readonly #token = randomBytes(32).toString('base64url')
  #codeSpent = false
  #bad = 0
  readonly #port: () => number
  readonly #onTooMany: () => void

  constructor(port: () => number, onTooMany: () => void) {
    this.#port = port
    this.#onTooMany = onTooMany
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port()}`
  }

  /** The address to open; its fragment is a code that works once and never reaches a server. */
  get address(): string {
    return `${this.origin}/#${this.#code}`
  }

  /** Exactly our host, exactly once: anything else is someone else's page that resolved to us. */
  refusesHost(request: IncomingMessage): Refusal | null {
    const hosts = request.rawHeaders.filter(
      (_, index, all) => index % 2 === 1 && isHeader(all[index - 1], 'host'),
    )
    return hosts.length === 1 && hosts[0] === `127.0.0.1:${this.#port()}` ? null : 403
  }

  /** A page of ours, and no other: for everything that is not a plain GET. */
  refusesOrigin(request: IncomingMessage): Refusal | null {
    if (request.headers.origin !== this.origin) return 403
    const site = request.headers['sec-fetch-site']
    return site === undefined || site === 'same-origin' ? null : 403
  }

  /** Gives the token for the one-time code, once. */
  exchange(code: string): string | null {
    const fits = !this.#codeSpent && equal(code, this.#code)
    if (!fits) {
      this.#countBad()
      return null
    }
    this.#codeSpent = true
    return this.#token
  }

  fits(token: string): boolean {
    if (equal(token, this.#token)) return true
    this.#countBad()
    return false
  }

  #countBad() {
    this.#bad += 1
    if (this.#bad >= mostBadTokens) this.#onTooMany()
  }
}

function isHeader(name: string | undefined, wanted: string): boolean {
  return name?.toLowerCase() === wanted
}

/** Compares digests, so that neither length nor place of a difference shows in the time it takes. */
function equal(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
