import { setTimeout as delay } from 'node:timers/promises'
import { EventPublisher } from '@orpc/server'
import { app, type BrowserWindow, Menu, nativeTheme, powerMonitor, type Tray } from 'electron'
import type { Client } from '../hosts/client.ts'
import type { FirstLook } from '../hosts/first-look.ts'
import type { EngineEvent } from '../shared/events.ts'
import type { Settings } from '../shared/settings.ts'
import { type Words, wordsFor } from '../shared/strings/index.ts'
import type { VaultStatus } from '../shared/vault.ts'
import { AutoLock } from './auto-lock.ts'
import { CaptureWindow } from './capture-window.ts'
import type { EngineDoor } from './engine-door.ts'
import { Hotkey } from './hotkey.ts'
import { isWayland } from './hotkey-help.ts'
import type { KeyStore } from './key-store.ts'
import { createMainWindow, followPlace, reveal } from './main-window.ts'
import { appMenu, type MenuActions, type MenuOptions, trayMenu } from './menu.ts'
import { PagePorts } from './page-ports.ts'
import { Power } from './power.ts'
import { type Shell, type ShellEvents, serveShell, showCapture, systemKeys } from './shell-router.ts'
import { setStartAtLogin } from './start-at-login.ts'
import { systemLang } from './system-lang.ts'
import { createTray, setTrayMenu } from './tray.ts'
import { sayStaysInTray } from './tray-notice.ts'
import { stepZoom } from './zoom-steps.ts'

export interface DeskOptions {
  engine: EngineDoor
  keyStore: KeyStore
  /** folder with the pictures */
  icons: string
  /** what is known before the engine has started */
  look: FirstLook
}

/** Milliseconds the main window is ahead of the capture window, which is made before it is called for. */
const captureHeadStart = 500

/** Milliseconds between two looks at how long the computer is left alone, and at what it runs on. */
const lookEvery = 5000

/** Everything a person sees of the app outside its pages: windows, menus, tray, key, lock. */
export class Desk {
  readonly main: BrowserWindow
  readonly capture: CaptureWindow
  readonly #engine: EngineDoor
  readonly #hotkey: Hotkey
  readonly #events: ShellEvents = new EventPublisher()
  readonly #ports: PagePorts
  readonly #power: Power
  readonly #icons: string
  #tray: Tray | null = null
  #settings: Settings
  #vault: VaultStatus['state'] = 'locked'
  #demo = false
  #ending = false

  constructor({ engine, keyStore, icons, look }: DeskOptions) {
    this.#settings = look.settings
    this.#engine = engine
    this.#icons = icons
    this.#hotkey = new Hotkey({
      system: systemKeys,
      wayland: isWayland(process.platform, process.env),
      pressed: () => this.showCapture(),
    })
    this.#ports = new PagePorts({
      openEngine: () => engine.openChannel(),
      serveShell: (port, contents) => serveShell(port, contents, shell),
    })
    this.#power = new Power({
      isOnBattery: () => powerMonitor.isOnBatteryPower(),
      client: () => engine.client,
    })
    nativeTheme.themeSource = look.settings.theme
    this.main = createMainWindow(icons, look)
    this.capture = new CaptureWindow((window) => this.#add(window))
    const shell: Shell = {
      engine,
      keyStore,
      hotkey: this.#hotkey,
      capture: this.capture,
      events: this.#events,
      showMain: () => this.showMain(),
      quit: () => app.quit(),
    }
    this.#add(this.main)
    this.#watchComputer()
  }

  get words(): Words {
    return wordsFor(this.#settings.lang ?? systemLang())
  }

  showMain() {
    reveal(this.main)
  }

  showCapture() {
    showCapture({ capture: this.capture, events: this.#events })
  }

  /** A tray icon from now on; closing the main window no longer ends the app. */
  addTray() {
    this.#tray = createTray(this.#icons, () => this.showMain())
    this.#drawMenus()
  }

  /** Every fresh engine: pages get a way to it, and what it knows is taken over. */
  async engineIsReady() {
    this.#ports.engineIsReady()
    void this.#power.engineIsReady()
    const client = await this.#engine.client
    const [settings, { state, demo }] = await Promise.all([client.settings.get(), client.vault.status()])
    this.#vault = state
    this.#demo = demo
    this.#apply(settings)
  }

  /** After the first engine is ready: the place of the main window is kept, and the capture window made ahead. */
  settle() {
    followPlace(this.main, (window) => void this.#keep({ window }))
    setTimeout(() => {
      // A window made while the app ends would keep it alive.
      if (!this.#ending) this.capture.make()
    }, captureHeadStart)
  }

  hear(event: EngineEvent) {
    if (event.type === 'settings.changed') {
      const { startAtLogin } = this.#settings
      this.#apply(event.settings)
      if (event.settings.startAtLogin !== startAtLogin) setStartAtLogin(event.settings.startAtLogin)
    }
    if (event.type === 'vault.changed') {
      this.#vault = event.state
      this.#drawMenus()
    }
  }

  get #canLock(): boolean {
    return this.#vault === 'open' && !this.#demo
  }

  async lock() {
    if (!this.#canLock) return
    const client = await this.#engine.client
    await client.vault.lock()
  }

  /** Hides everything, so that pages save what is typed, and gives them `savingTime` ms for it. */
  async end(savingTime: number) {
    this.#ending = true
    this.#hotkey.release()
    this.capture.hide()
    this.main.hide()
    this.#tray?.destroy()
    await delay(savingTime)
  }

  #add(window: BrowserWindow) {
    this.#ports.add(window.webContents)
    window.webContents.on('dom-ready', () => window.webContents.setZoomFactor(this.#settings.zoom))
    window.on('close', (event) => {
      if (this.#ending) return
      event.preventDefault()
      if (window !== this.main) this.capture.hide()
      else if (this.#tray) void this.#toTray()
      else app.quit()
    })
  }

  async #toTray() {
    if (!this.#settings.toldAboutTray) {
      const stay = await sayStaysInTray(this.main, this.words)
      await this.#keep({ toldAboutTray: true })
      if (!stay) return app.quit()
    }
    this.main.hide()
  }

  #watchComputer() {
    const autoLock = new AutoLock({
      idleSeconds: () => powerMonitor.getSystemIdleTime(),
      lockAfterMin: () => this.#settings.lockAfterMin,
      isOpen: () => this.#canLock,
      warn: (seconds) => this.#events.publish('main', { type: 'idle.warned', seconds }),
      warningOver: () => this.#events.publish('main', { type: 'idle.ended' }),
      lock: () => void this.lock(),
    })
    setInterval(() => {
      autoLock.tick()
      void this.#power.tick()
    }, lookEvery).unref()
    powerMonitor.on('suspend', () => void this.lock())
    powerMonitor.on('lock-screen', () => void this.lock())
  }

  #apply(settings: Settings) {
    this.#settings = settings
    nativeTheme.themeSource = settings.theme
    this.#hotkey.use(settings.hotkey)
    this.main.webContents.setZoomFactor(settings.zoom)
    this.capture.zoom(settings.zoom)
    this.#drawMenus()
  }

  #drawMenus() {
    const options: MenuOptions = {
      words: this.words,
      isMac: process.platform === 'darwin',
      isOpen: this.#vault === 'open',
      canLock: this.#canLock,
      hotkey: this.#hotkey.state === 'on' ? this.#hotkey.accelerator : null,
      actions: this.#actions,
    }
    Menu.setApplicationMenu(Menu.buildFromTemplate(appMenu(options)))
    if (this.#tray) setTrayMenu(this.#tray, trayMenu({ ...options, show: () => this.showMain() }))
  }

  readonly #actions: MenuActions = {
    go: (place) => {
      this.showMain()
      this.#events.publish('main', { type: 'place.asked', place })
    },
    capture: () => this.showCapture(),
    lock: () => void this.lock(),
    zoom: (change) => void this.#keep({ zoom: stepZoom(this.#settings.zoom, change) }),
    quit: () => app.quit(),
  }

  async #keep(patch: Parameters<Client['settings']['set']>[0]) {
    const client = await this.#engine.client
    await client.settings.set(patch)
  }
}
