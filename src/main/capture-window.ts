import { app, BrowserWindow, nativeTheme, type Rectangle, screen, type WebContents } from 'electron'
import { appOrigin } from './app-protocol.ts'
import { roundedShape } from './rounded-shape.ts'
import { webPreferences } from './web-preferences.ts'
import { placeCapture } from './window-place.ts'

/** CSS px; the height follows the content. */
const width = 680
const cornerRadius = 16

/** The window for one quick line: made once, hidden, so that the caret stands at once when it is called. */
export class CaptureWindow {
  readonly #onMade: (window: BrowserWindow) => void
  #window: BrowserWindow | null = null
  #height = 300
  #zoom = 1
  #shownAt: number | null = null

  /** @param onMade called with the window before its page is loaded */
  constructor(onMade: (window: BrowserWindow) => void) {
    this.#onMade = onMade
  }

  /** Makes the window unless it is there. */
  make(): BrowserWindow {
    this.#window ??= this.#create()
    return this.#window
  }

  #create(): BrowserWindow {
    const window = new BrowserWindow({
      show: false,
      title: 'Leerspoor',
      frame: false,
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      alwaysOnTop: true,
      skipTaskbar: true,
      width,
      height: this.#height,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1d2221' : '#fffefc',
      ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
      webPreferences: webPreferences(),
    })
    window.on('page-title-updated', (event) => event.preventDefault())
    this.#onMade(window)
    void window.loadURL(`${appOrigin}/capture.html`)
    return window
  }

  get isShown(): boolean {
    return this.#window?.isVisible() ?? false
  }

  owns(contents: WebContents): boolean {
    return this.#window?.webContents === contents
  }

  /** Shows it with the focus, on the screen where the mouse is. */
  show() {
    this.#shownAt = performance.now()
    const window = this.make()
    if (!this.isShown) this.#place()
    window.show()
    window.focus()
  }

  /** Hides it; the system gives the focus back to the window that had it. */
  hide() {
    if (!this.#window || !this.isShown) return
    this.#window.blur()
    this.#window.hide()
    const others = BrowserWindow.getAllWindows().some((other) => other.isVisible())
    if (process.platform === 'darwin' && !others) app.hide()
  }

  /** @param height of the content in CSS px */
  resize(height: number) {
    this.#height = height
    if (!this.#window) return
    const { x, y } = this.#window.getBounds()
    this.#setBounds({ x, y, width: this.#wide, height: this.#high })
  }

  zoom(factor: number) {
    this.#zoom = factor
    this.#window?.webContents.setZoomFactor(factor)
    this.resize(this.#height)
  }

  /** The caret stands. @returns ms since it was called for; null when that was told already */
  painted(): number | null {
    const shownAt = this.#shownAt
    this.#shownAt = null
    return shownAt === null ? null : performance.now() - shownAt
  }

  get #wide(): number {
    return Math.round(width * this.#zoom)
  }

  get #high(): number {
    return Math.ceil(this.#height * this.#zoom)
  }

  #place() {
    const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
    this.#setBounds(placeCapture(workArea, this.#wide, this.#high))
  }

  #setBounds(bounds: Rectangle) {
    this.#window?.setBounds(bounds)
    // macOS and Windows round a frameless window themselves.
    if (process.platform === 'linux') this.#window?.setShape(roundedShape(bounds, cornerRadius * this.#zoom))
  }
}
