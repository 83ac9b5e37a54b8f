import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../../scripts/lib/built.mjs'
import { prepareCompat } from '../../scripts/lib/prepare-compat.mjs'
import { openScreen } from '../../scripts/lib/screen.mjs'
import { largeVault } from './large-vault.ts'
import { fillDemoVault } from './vault.ts'

/** What figures share; each thing is made when first asked for. */
export interface World {
  /** entries in the journal */
  entries: number
  /** entries in the largest journal, where several are compared */
  most: number
  /** A vault with the journal, or with one of another size. Work on copies. */
  journal(entries?: number): Promise<string>
  /** A vault with the demo's journal and a known passphrase. Work on copies. */
  demo(): Promise<string>
  /** The app built, its runtime there, and a screen nobody sees with a window manager; its DISPLAY. */
  desktop(): Promise<string>
  /** Tells how far it is, on stderr. */
  tell(line: string): void
  close(): void
}

export interface WorldOptions {
  entries: number
  most: number
  /** Make vaults again that were kept. */
  rebuild: boolean
}

export function createWorld({ entries, most, rebuild }: WorldOptions): World {
  const folder = mkdtempSync(join(tmpdir(), 'leerspoor-bench-'))
  const closers = [() => rmSync(folder, { recursive: true, force: true })]
  const tell = (line: string) => process.stderr.write(`${line}\n`)
  const vaults = new Map<number, Promise<string>>()
  return {
    entries,
    most,
    tell,
    journal(size = entries) {
      const vault = vaults.get(size) ?? largeVault(size, { rebuild, tell })
      vaults.set(size, vault)
      return vault
    },
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
