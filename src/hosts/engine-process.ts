import { traceOf } from '../shared/trace.ts'
import { createLink } from './link.ts'
import { createLog } from './log.ts'
import { isNodeTooOld, leastNode } from './node-version.ts'
import { parentPipe } from './parent-pipe.ts'
import { type EngineNotice, isOrder, type StartEngine } from './protocol.ts'

// The engine in a process of its own: a Node child or Electron's utility process, started by a door.
// The database is imported only after Node proved new enough, since an older one crashes on it.

const pipe = parentPipe()
const link = createLink(pipe, 'engine')
let end = () => process.exit(0)

pipe.onEnd(() => end())
process.once('SIGTERM', () => end())
// The door decides when to end; an interrupt from a terminal, or its closing, reaches it too.
process.on('SIGINT', () => {})
process.on('SIGHUP', () => {})
// Node would print the message, which may hold text.
process.on('uncaughtException', (error) => {
  createLog('engine').error('engine fell', traceOf(error))
  process.exit(1)
})

link.onOther((message) => {
  if (!isOrder(message)) return
  if (message.type === 'end') end()
  else void start(message)
})

async function start(options: StartEngine) {
  if (isNodeTooOld()) {
    fail({ type: 'failed', code: 'node-too-old', data: { found: process.versions.node, least: leastNode } })
    return
  }
  const { runEngine } = await import('./run-engine.ts')
  try {
    const close = await runEngine(options, link, () => {
      tell({ type: 'locked' })
      // The last frames of answers leave first.
      setTimeout(() => end(), 50)
    })
    end = () => {
      close()
      process.exit(0)
    }
    tell({ type: 'ready' })
  } catch (error) {
    const { toAppError } = await import('../shared/errors.ts')
    const { code, data } = toAppError(error)
    fail({ type: 'failed', code, data })
  }
}

function tell(notice: EngineNotice) {
  link.send(notice)
}

function fail(notice: EngineNotice) {
  tell(notice)
  setTimeout(() => process.exit(1), 50)
}
