import { utilityProcess } from 'electron'
import type { ProcessPipe } from '../hosts/child-process.ts'

/** Starts an entry in a process of Electron's own and gives the pipe to it. It ends with the app. */
export function startUtility(entry: string): ProcessPipe {
  const child = utilityProcess.fork(entry, [], { stdio: 'inherit', serviceName: 'Leerspoor' })
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    // Without an addon that fits, the process ends without a word: the end is all there is to hear.
    onEnd: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  }
}
