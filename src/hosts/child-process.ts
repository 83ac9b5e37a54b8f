import { fork } from 'node:child_process'
import type { Pipe } from './link.ts'

/** A process with a pipe to it. */
export interface ProcessPipe extends Pipe {
  kill(): void
}

/** Starts a Node process and gives the pipe to it. It ends by itself when this process is gone. */
export function startChild(entry: string, options: { node?: string } = {}): ProcessPipe {
  const child = fork(entry, [], {
    execPath: options.node ?? process.execPath,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return {
    send(message) {
      // What cannot be delivered belongs to a process that is ending; its end is told below.
      if (child.connected) child.send(message as object, () => {})
    },
    onMessage: (listener) => child.on('message', listener),
    onEnd(listener) {
      // 'close' comes after the last message was read; a process that never started gives only 'error'.
      child.once('close', listener)
      child.on('error', () => {
        if (child.pid === undefined) listener()
      })
    },
    kill: () => child.kill('SIGKILL'),
  }
}
