import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../../scripts/lib/built.mjs'
import { prepareCompat } from '../../scripts/lib/prepare-compat.mjs'
import { openScreen } from '../../scripts/lib/screen.mjs'
import { type FilledVault, fillDemoVault, fillVault } from './vault.ts'

/** What figures share; each thing is made when first asked for. */
export interface World {
  /** entries in the journal */
  entries: number
  /** A vault with that journal. Work on copies. */
  journal(): Promise<FilledVault>
  /** A vault with the demo's journal and a known passphrase. Work on copies. */
  demo(): Promise<string>
  /** The app built, its runtime there, and a screen nobody sees with a window manager; its DISPLAY. */
  desktop(): Promise<string>
  /** Tells how far it is, on stderr. */
  tell(line: string): void
  close(): void
}

export function createWorld(entries: number): World {
  const folder = mkdtempSync(join(tmpdir(), 'leerspoor-bench-'))
  const closers = [() => rmSync(folder, { recursive: true, force: true })]
  const tell = (line: string) => process.stderr.write(`${line}\n`)
  return {
    entries,
    tell,
    journal: once(() => {
      tell(`a vault with ${entries} entries`)
      return fillVault(join(folder, 'journal'), entries)
    }),
    demo: once(async () => {
      await fillDemoVault(join(folder, 'demo'))
      return join(folder, 'demo')
    }),
    desktop: once(async () => {
      await prepareCompat()
      await ensureBuilt()
      const screen = await openScreen()
      closers.push(screen.close)
      return screen.display
    }),
    close() {
      for (const close of closers) close()
    },
  }
}

function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined
  return () => {
    made ??= make()
    return made
  }
}
