import { fileURLToPath } from 'node:url'
import { app, type Session, session, type WebPreferences } from 'electron'

/** In memory: nothing of a page is kept on disk. */
export function appSession(): Session {
  return session.fromPartition('leerspoor')
}

/** The same for every window: each value is written out, none comes from elsewhere (CVE-2026-34769). */
export function webPreferences(): WebPreferences {
  return {
    session: appSession(),
    preload: fileURLToPath(new URL('../preload/index.cjs', import.meta.url)),
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    plugins: false,
    backgroundThrottling: false,
    devTools: !app.isPackaged,
  }
}
