import { readFileSync } from 'node:fs'
import { arch, cpus, loadavg, release, totalmem, type } from 'node:os'

/** What the figures were measured on, in one line. */
export function machineLine(): string {
  const [first] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  const model = first?.model.trim() || 'unknown processor'
  return `${cpus().length} × ${model}, ${memory}, ${systemName()} ${arch()}, Node ${process.versions.node}`
}

/** Load average of the last minute: processes that want a core. */
export function loadNow(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100
}

function systemName(): string {
  try {
    const name = /^PRETTY_NAME="(.+)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]
    if (name) return name
  } catch {
    // Only Linux has it.
  }
  return `${type()} ${release()}`
}
