import type { Session } from 'electron'
import { appOrigin } from './app-protocol.ts'

const withinApp = [`${appOrigin}/`, 'blob:app://ui/', 'data:image/', 'devtools://']

export function isWithinApp(url: string): boolean {
  return withinApp.some((start) => url.startsWith(start))
}

/**
 * Nothing leaves and nothing is granted: every request but to the app's own files is refused and counted,
 * every permission denied, every download cancelled.
 */
export function lockSession(session: Session, onRefused: () => void) {
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const cancel = !isWithinApp(url)
    if (cancel) onRefused()
    decide({ cancel })
  })
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  session.setSpellCheckerEnabled(false)
  // Without a list there is nothing to download a dictionary for.
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([])
  session.on('will-download', (event) => event.preventDefault())
}
