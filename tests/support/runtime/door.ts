import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

export interface DoorOptions {
  /** Arguments for the door itself, such as '--demo'. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** A folder of the test's own, kept when the door closes; without it a fresh one that is removed. */
  readonly folder?: string
  /** What the computer of the person speaks; Dutch unless told. */
  readonly locale?: 'nl-NL' | 'en-GB'
}

/** A running Leerspoor with its main page, whichever door it came through. */
export interface Door {
  readonly page: Page
  /** Holds `vault` (LEERSPOOR_HOME) and, for the desktop, `profile` (LEERSPOOR_USER_DATA). */
  readonly folder: string
  /** Quits as a person would. @throws when it has not ended after ten seconds; it is killed then. */
  readonly close: () => Promise<void>
}

/** The folder of one test, and what takes it away again. */
export async function openFolder(
  options: DoorOptions,
): Promise<{ folder: string; remove: () => Promise<void> }> {
  if (options.folder !== undefined) return { folder: options.folder, remove: async () => {} }
  const folder = await mkdtemp(join(tmpdir(), 'leerspoor-test-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** The environment of a person who has never used Leerspoor on this computer. */
export function doorEnvironment(folder: string, options: DoorOptions): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env
  const language = `${(options.locale ?? 'nl-NL').replace('-', '_')}.UTF-8`
  return {
    ...withoutGaps(inherited),
    LANG: language,
    LANGUAGE: language,
    LC_ALL: language,
    LEERSPOOR_HOME: join(folder, 'vault'),
    LEERSPOOR_USER_DATA: join(folder, 'profile'),
    ...options.env,
  }
}

/**
 * Waits for an orderly end.
 * @throws after ten seconds, when `kill` has been called
 */
export async function endInTime(ended: Promise<unknown>, kill: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, 10_000, 'late')
  })
  const outcome = await Promise.race([ended, late])
  clearTimeout(timer)
  if (outcome !== 'late') return
  kill()
  throw new Error('Leerspoor had not ended ten seconds after it was asked to')
}

function withoutGaps(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
