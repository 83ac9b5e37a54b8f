import { _electron, type ElectronApplication } from '@playwright/test'
import { compatBinary, compatSwitches } from '../../../scripts/lib/compat-runtime.mjs'
import { findNode } from '../../../scripts/lib/node.mjs'
import { inRoot, root } from '../../../scripts/lib/paths.mjs'
import { type Door, type DoorOptions, doorEnvironment, endInTime, openFolder } from './door.ts'

export interface ElectronDoor extends Door {
  readonly app: ElectronApplication
}

const startMs = 30_000

/** The app, held until Playwright watches it. */
const watchedApp = inRoot('tests/support/runtime/watched-app')

/**
 * Starts the built app in the compatibility runtime, with a vault and a profile of its own.
 * @throws with what the app printed, when no window came within 30 s
 */
export async function electronLaunch(options: DoorOptions = {}): Promise<ElectronDoor> {
  const { folder, remove } = await openFolder(options)
  try {
    const app = await _electron.launch(launchOptions(folder, options))
    const page = await firstWindow(app)
    const close = () => endInTime(app.close(), () => app.process().kill('SIGKILL')).finally(remove)
    return { app, page, folder, close }
  } catch (error) {
    await remove()
    throw error
  }
}

function launchOptions(folder: string, options: DoorOptions) {
  const language = (options.locale ?? 'nl-NL').slice(0, 2)
  return {
    executablePath: compatBinary,
    cwd: root,
    args: [...compatSwitches(), watchedApp, `--lang=${language}`, ...(options.args ?? [])],
    env: { ...doorEnvironment(folder, options), LEERSPOOR_NODE: findNode() ?? process.execPath },
    timeout: startMs,
  }
}

/** An exception in the main process shows a dialog and leaves the process alive: no window means it failed. */
async function firstWindow(app: ElectronApplication) {
  let printed = ''
  const keep = (chunk: Buffer) => {
    printed += chunk.toString()
  }
  app.process().stdout?.on('data', keep)
  app.process().stderr?.on('data', keep)
  try {
    return await app.firstWindow({ timeout: startMs })
  } catch (cause) {
    app.process().kill('SIGKILL')
    throw new Error(`The app showed no window. It printed:\n${printed}`, { cause })
  } finally {
    app.process().stdout?.off('data', keep)
    app.process().stderr?.off('data', keep)
  }
}
