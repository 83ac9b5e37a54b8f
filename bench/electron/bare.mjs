// @ts-check
import { app, BrowserWindow, session } from 'electron'

// What the figures of the app are compared with: the same windows with nothing in them.

const page = `data:text/html,${encodeURIComponent('<!doctype html><title>bare</title><main>bare</main>')}`

void app.whenReady().then(() => {
  const window = open('index.html', { autoHideMenuBar: true, minWidth: 560, minHeight: 480 })
  window.once('ready-to-show', () => window.show())
  if (process.env.LEERSPOOR_BENCH_WINDOWS === '2') {
    open('capture.html', { frame: false, alwaysOnTop: true, skipTaskbar: true, width: 680, height: 300 })
  }
})

/**
 * @param {string} name what the driver knows the page by
 * @param {import('electron').BrowserWindowConstructorOptions} options as those of the app's windows
 */
function open(name, options) {
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
  void window.loadURL(`${page}/${name}`)
  return window
}
