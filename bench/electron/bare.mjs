// @ts-check
import { app, BrowserWindow, session } from 'electron'

// What the figures of the app are compared with: the same windows with nothing in them.

const page = `data:text/html,${encodeURIComponent('<!doctype html><title>bare</title><main>bare</main>')}/index.html`

void app.whenReady().then(() => {
  const window = open({ autoHideMenuBar: true, minWidth: 560, minHeight: 480 })
  window.once('ready-to-show', () => window.show())
  if (process.env.LEERSPOOR_BENCH_WINDOWS === '2') {
    open({ frame: false, alwaysOnTop: true, skipTaskbar: true, width: 680, height: 300 })
  }
})

/** @param {import('electron').BrowserWindowConstructorOptions} options as those of the app's windows */
function open(options) {
  const window = new BrowserWindow({
    show: false,
    title: 'Leerspoor',
    backgroundColor: '#f5f4f0',
    ...options,
    webPreferences: {
      session: session.fromPartition('leerspoor'),
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  })
  void window.loadURL(page)
  return window
}
