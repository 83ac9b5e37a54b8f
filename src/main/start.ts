import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { app, Menu, safeStorage, session, type WebContents } from 'electron'
import { firstLook } from '../hosts/first-look.ts'
import { appRoot, appVersion, demoFolder, modelsFolder, vaultRoot } from '../hosts/places.ts'
import type { SupervisorOptions } from '../hosts/supervisor.ts'
import type { Words } from '../shared/strings/index.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { guardContents } from './contents-guard.ts'
import { Desk } from './desk.ts'
import { EngineDoor } from './engine-door.ts'
import { failStart, logFault } from './faults.ts'
import { createKeyStore, type KeyStore } from './key-store.ts'
import { textMenu } from './menu.ts'
import { openLink } from './open-link.ts'
import { showProblem } from './problem-window.ts'
import { profileFolder } from './profile.ts'
import { Refusals } from './refusals.ts'
import { openRemembered } from './remember.ts'
import { lockSession } from './session-guard.ts'
import { applySwitches } from './switches.ts'
import { hasTrayPlace } from './tray.ts'
import { appSession } from './web-preferences.ts'

const wishes = {
  demo: process.argv.includes('--demo'),
  capture: process.argv.includes('--capture'),
  /** started by the computer, not by a person */
  hidden: process.argv.includes('--hidden'),
}

/** Who starts it otherwise does not ask for a window. */
const staysAway = wishes.hidden || wishes.capture

/** How long pages get to save what was typed when the app ends, and the key store to answer, in ms. */
const savingTime = 300
const keyStoreTime = 1500

/** How long the engine waits for the first page at most, in ms. */
const pageTime = 2000

/** What that page gets to be painted before the engine takes its share of the processor, in ms. */
const paintTime = 100

/** Starts the desktop app, or hands over to the one that runs already. */
export function start() {
  process.on('uncaughtException', failStart)
  process.on('unhandledRejection', failStart)
  const throwAway = wishes.demo ? mkdtempSync(join(tmpdir(), 'leerspoor-demo-')) : null
  const root = throwAway ? join(throwAway, 'vault') : vaultRoot()
  const profile = throwAway
    ? join(throwAway, 'profile')
    : profileFolder(root, app.getPath('appData'), process.env)
  app.setPath('userData', profile)
  if (!app.requestSingleInstanceLock()) return app.exit(0)
  registerAppScheme()
  applySwitches(app.commandLine, process.platform)
  // Windows are hidden, not closed; the app ends by quitting.
  app.on('window-all-closed', () => {})
  if (throwAway) app.on('quit', () => rmSync(throwAway, { recursive: true, force: true }))
  void app.whenReady().then(() => open(root))
}

function open(root: string) {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' })
  app.on('web-contents-created', (_event, contents) => guard(contents, () => desk.words))
  const engine = new EngineDoor(startOptions(root))
  const refusals = new Refusals(() => engine.client)
  for (const one of [appSession(), session.defaultSession]) lockSession(one, () => refusals.add())
  const pages = serveApp(appSession(), join(appRoot(), 'out', 'renderer'))
  const keyStore = createKeyStore(safeStorage, process.platform)
  const look = firstLook(root)
  const desk = new Desk({ engine, keyStore, icons: join(appRoot(), 'resources', 'icons'), look })
  engine.onEvent((event) => desk.hear(event))
  followEngine(engine, keyStore, desk, pages)
  void startEngine(engine, desk, look.asksPassphrase && !staysAway)
  app.on('second-instance', (_event, argv) =>
    argv.includes('--capture') ? desk.showCapture() : desk.showMain(),
  )
  app.on('activate', () => desk.showMain())
  endInOrder(desk, engine, refusals)
}

/** At once; or, where a passphrase is to be typed first, once there is a page to type it in. */
async function startEngine(engine: EngineDoor, desk: Desk, pageFirst: boolean) {
  if (pageFirst) {
    await Promise.race([once(desk.main, 'ready-to-show'), setTimeout(pageTime)])
    desk.showMain()
    await setTimeout(paintTime)
  }
  engine.start()
}

function startOptions(root: string): SupervisorOptions['start'] {
  return {
    root,
    door: 'desktop',
    demo: wishes.demo,
    version: appVersion(),
    models: modelsFolder(),
    cheapKeys: wishes.demo || Boolean(process.env.LEERSPOOR_CHEAP_KEYS),
    ...(wishes.demo ? { demoData: demoFolder() } : {}),
  }
}

function followEngine(engine: EngineDoor, keyStore: KeyStore, desk: Desk, pages: Map<string, Buffer>) {
  let shown = false
  engine.onState((state) => {
    if (state.state === 'ready') {
      const ready = desk.engineIsReady()
      if (!shown) void ready.then(() => firstShow(engine, keyStore, desk))
      shown = true
    } else if (state.state === 'failed' && !shown) {
      desk.main.hide()
      showProblem(pages, desk.words(`errors.${state.code}`, state.data), state.code, desk.words)
    }
  })
}

/** The vault opens by itself where the person chose that, then the window shows. */
async function firstShow(engine: EngineDoor, keyStore: KeyStore, desk: Desk) {
  await Promise.race([openRemembered(await engine.client, keyStore), setTimeout(keyStoreTime)])
  desk.settle()
  if (!staysAway && !desk.main.isVisible()) desk.showMain()
  if (await hasTrayPlace(process.platform)) desk.addTray()
  else if (staysAway) desk.main.minimize()
  if (wishes.capture) desk.showCapture()
  // From here on a fault costs one call, not the app.
  process.removeListener('unhandledRejection', failStart)
  process.on('unhandledRejection', (error) => logFault('promise', error))
}

/** Pages save, the engine closes the vault, then the app ends. */
function endInOrder(desk: Desk, engine: EngineDoor, refusals: Refusals) {
  let ended = false
  app.on('before-quit', (event) => {
    if (ended) return
    event.preventDefault()
    void desk.end(savingTime).then(async () => {
      if (engine.isReady) await refusals.tell()
      await engine.stop()
      ended = true
      app.quit()
    })
  })
}

function guard(contents: WebContents, words: () => Words) {
  guardContents(contents, (url) => void openLink(url, words()))
  contents.on('context-menu', (_event, { editFlags, isEditable, selectionText }) => {
    const items = textMenu(words(), editFlags, isEditable, selectionText.trim() !== '')
    if (items.length > 0) Menu.buildFromTemplate(items).popup()
  })
}
