import { readdirSync, readFileSync } from 'node:fs'

/** A process and all that descend from it, by pid (Linux: /proc/PID/stat, fourth field). */
export function processTree(root: number): number[] {
  const children = Map.groupBy(allProcesses(), ({ parent }) => parent)
  const tree = [root]
  for (const pid of tree) for (const child of children.get(pid) ?? []) tree.push(child.pid)
  return tree
}

/**
 * Memory of processes in MB: private pages in full, shared ones by share (PSS), so that the sum counts no
 * page twice.
 */
export function memoryOf(pids: readonly number[]): number {
  let kilobytes = 0
  for (const pid of pids) {
    const rollup = readOrNothing(`/proc/${pid}/smaps_rollup`)
    kilobytes += Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0)
  }
  return kilobytes / 1024
}

/** What a process was started as. */
export function commandOf(pid: number): string {
  return readOrNothing(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')
}

function allProcesses(): { pid: number; parent: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      // The name of the program stands in parentheses and may hold anything.
      const afterName = readOrNothing(`/proc/${name}/stat`).split(') ').at(-1) ?? ''
      return { pid: Number(name), parent: Number(afterName.split(' ')[1]) }
    })
}

/** A process may end while it is looked at. */
function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
