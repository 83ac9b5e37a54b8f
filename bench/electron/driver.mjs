// @ts-check
import { app, globalShortcut } from 'electron'

// Runs in Electron's main process, before the app it was told to run. The bench asks it for instants and to
// run code in pages. Playwright would do that too, but it tells pages that they have the focus when they have
// not, and its inspector is one more thing that takes time and memory.

/**
 * @typedef {{ id: number, page: string, code: string } | { id: number, painted: string, selector: string }
 *   | { id: number, keys: string, page: string } | { id: number, quit: true }} Order
 */

/** Instants are ms since 1970, comparable between processes of one machine. */
const now = () => performance.timeOrigin + performance.now()

/** @type {Map<string, PromiseWithResolvers<{ window: import('electron').BrowserWindow, createdAt: number, shownAt: Promise<number> }>>} */
const pages = new Map()

/** @param {string} name file of the page, such as 'index.html' */
function pageOf(name) {
  let page = pages.get(name)
  if (!page) {
    page = Promise.withResolvers()
    pages.set(name, page)
  }
  return page
}

app.on('browser-window-created', (_event, window) => {
  const createdAt = now()
  const shownAt = new Promise((resolve) => window.once('show', () => resolve(now())))
  window.webContents.once('dom-ready', () => {
    const name = new URL(window.webContents.getURL()).pathname.split('/').at(-1) ?? ''
    pageOf(name).resolve({ window, createdAt, shownAt })
  })
})

// The instant the system's call comes in, before the app does anything with it.
const register = globalShortcut.register.bind(globalShortcut)
globalShortcut.register = (accelerator, pressed) =>
  register(accelerator, () => {
    process.send?.({ pressed: now() })
    pressed()
  })

process.on('message', (/** @type {Order} */ order) => {
  obey(order).then(
    (value) => process.send?.({ id: order.id, value }),
    (error) => process.send?.({ id: order.id, error: String(error) }),
  )
})

/** @param {Order} order */
async function obey(order) {
  if ('quit' in order) return app.quit()
  if ('painted' in order) return painted(order.painted, order.selector)
  const { window } = await pageOf(order.page).promise
  if ('keys' in order) return press(window, order.keys)
  return window.webContents.executeJavaScript(order.code)
}

/**
 * When an element of a page stands on the screen: it is in the document, its window is shown, and two frames
 * have come since.
 * @param {string} name
 * @param {string} selector
 */
async function painted(name, selector) {
  const { window, createdAt, shownAt } = await pageOf(name).promise
  const inPage = `new Promise((there) => {
    const look = () => document.querySelector(${JSON.stringify(selector)}) ? there() : requestAnimationFrame(look)
    look()
  })`
  await Promise.all([window.webContents.executeJavaScript(inPage), shownAt])
  const paintedAt = await window.webContents.executeJavaScript(`new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.timeOrigin + performance.now()))))`)
  return { createdAt, shownAt: await shownAt, paintedAt }
}

/**
 * A text is put in as one piece; what stands in {braces} is a key, with modifiers before it: {control+shift+F}.
 * @param {import('electron').BrowserWindow} window
 * @param {string} keys
 */
async function press(window, keys) {
  const contents = window.webContents
  const names = /^\{([\w+]+)\}$/.exec(keys)?.[1]?.split('+')
  const keyCode = names?.pop()
  if (keyCode === undefined) return contents.insertText(keys)
  const modifiers = /** @type {('control' | 'shift')[]} */ (names)
  contents.sendInputEvent({ type: 'keyDown', keyCode, modifiers })
  if (keyCode === 'Enter') contents.sendInputEvent({ type: 'char', keyCode })
  contents.sendInputEvent({ type: 'keyUp', keyCode, modifiers })
}

const main = process.env.LEERSPOOR_BENCH_MAIN
if (!main) throw new Error('LEERSPOOR_BENCH_MAIN does not say what to run')
await import(main)
