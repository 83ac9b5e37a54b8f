import { protocol, type Session } from 'electron'
import { pageAt, readPages, safeHeaders } from '../hosts/loopback/pages.ts'

export const appOrigin = 'app://ui'

/** Before 'ready': makes app:// a scheme with an origin of its own. */
export function registerAppScheme() {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

/**
 * Serves the files of the built page, read once; any other address does not exist.
 * @returns the map of them, by path
 */
export function serveApp(session: Session, folder: string): Map<string, Buffer> {
  const pages = readPages(folder)
  session.protocol.handle('app', (request) => answer(pages, request))
  return pages
}

/** @param pages the built page by path, see `readPages` */
export function answer(pages: Map<string, Buffer>, request: Pick<Request, 'method' | 'url'>): Response {
  const { host, pathname } = new URL(request.url)
  const page = request.method === 'GET' && host === 'ui' ? pageAt(pages, pathname) : null
  if (!page) return new Response(null, { status: 404, headers: safeHeaders('') })
  return new Response(new Uint8Array(page.body), { headers: page.headers })
}
