import { constants, setPriority } from 'node:os'
import { toAppError } from '../../shared/errors.ts'
import { findModel, verifyModel } from './model-folder.ts'
import { type EmbedderAnswer, type EmbedderOrder, isOrder } from './protocol.ts'
import { loadSentenceModel, type SentenceModel } from './sentence-model.ts'

// The model in a process of its own: running it blocks its thread, and only the end of a process gives the
// memory back. Started by a door, as a Node child or as Electron's utility process.

interface UtilityPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

type Work = Extract<EmbedderOrder, { type: 'embed' }>

const parentPort = 'parentPort' in process ? (process.parentPort as UtilityPort | undefined) : undefined

function answer(message: EmbedderAnswer) {
  if (parentPort) parentPort.postMessage(message)
  else if (process.connected) process.send?.(message)
}

const questions: Work[] = []
const texts: Work[] = []
let model: SentenceModel | null = null
let running = false

function obey(frame: unknown) {
  if (!isOrder(frame)) return
  if (frame.type === 'load') void load(frame.models)
  else if (frame.type === 'drop') drop(frame.id)
  else {
    ;(frame.urgent ? questions : texts).push(frame)
    void run()
  }
}

async function load(models: string) {
  try {
    const folder = findModel(models)
    await verifyModel(folder)
    model = await loadSentenceModel(folder)
    answer({ type: 'ready' })
    void run()
  } catch (error) {
    const { code, data } = toAppError(error)
    const file = typeof data.file === 'string' ? data.file : 'onnx/model_q4.onnx'
    answer({ type: 'failed', code: code === 'model-missing' ? code : 'model-damaged', file })
  }
}

/** Works off the queue one text at a time, so that a question waits for one text at most. */
async function run() {
  if (running || !model) return
  running = true
  for (let work = next(); work; work = next()) {
    await embed(model, work)
    // Lets messages in: running the model blocks this thread.
    await new Promise((resolve) => setImmediate(resolve))
  }
  running = false
}

const next = () => questions.shift() ?? texts.shift()

async function embed(loaded: SentenceModel, { id, segments, prefix }: Work) {
  try {
    answer({ type: 'embedded', id, embedding: await loaded.embed(segments, prefix) })
  } catch {
    // What the text was is nobody's business, not even a log's.
    answer({ type: 'refused', id })
  }
}

function drop(id: number) {
  for (const queue of [questions, texts]) {
    const at = queue.findIndex((work) => work.id === id)
    if (at >= 0) queue.splice(at, 1)
  }
}

try {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
} catch {
  // Some systems do not allow it; then it runs as it is.
}
if (parentPort) parentPort.on('message', (event) => obey(event.data))
else {
  process.on('message', obey)
  process.once('disconnect', () => process.exit(0))
}
// Whoever started it decides when it ends; an interrupt from a terminal reaches it too.
process.on('SIGINT', () => {})
