import type { Pipe } from './link.ts'

interface UtilityPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

/** The pipe to whoever started this process: Electron's utility process port, or Node's IPC. */
export function parentPipe(): Pipe {
  const port = 'parentPort' in process ? (process.parentPort as UtilityPort | undefined) : undefined
  return port ? utilityPipe(port) : childPipe()
}

function utilityPipe(port: UtilityPort): Pipe {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (event) => listener(event.data)),
    // Electron ends a utility process with the app, so the end is never seen from here.
    onEnd: () => {},
  }
}

function childPipe(): Pipe {
  return {
    send(message) {
      // Without a callback, a parent that is just gone would be an error nobody catches.
      if (process.connected) process.send?.(message, undefined, undefined, () => {})
    },
    onMessage: (listener) => process.on('message', listener),
    onEnd: (listener) => process.once('disconnect', listener),
  }
}
