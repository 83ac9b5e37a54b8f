import { createRequire } from 'node:module'
import { constants, setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { AutoTokenizer, env } from '@huggingface/transformers'
import { findModel, modelName } from '../../src/engine/model/model-folder.ts'
import { sessionOptions } from '../../src/engine/model/sentence-model.ts'
import { modelsFolder } from '../../src/hosts/places.ts'
import type { BareOrder } from './bare-model.ts'

// A plain process around a session of the model's runtime, nothing between: what the app's embedder is
// compared with. Same file, same options, same priority; texts are cut into tokens before the clock runs.

interface Tensor {
  dispose(): void
}

interface Runtime {
  InferenceSession: {
    create(file: string, options: object): Promise<{ run(feeds: object): Promise<Record<string, Tensor>> }>
  }
  Tensor: new (type: 'int64', data: BigInt64Array, dims: number[]) => Tensor
}

// The very copy the app runs on.
const transformers = createRequire(import.meta.url).resolve('@huggingface/transformers')
const runtime = createRequire(transformers)('onnxruntime-node') as Runtime

setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
const folder = findModel(modelsFolder())
env.allowRemoteModels = false
env.localModelPath = dirname(folder.path)
env.useFSCache = false
const tokenizer = await AutoTokenizer.from_pretrained(modelName)
const session = await runtime.InferenceSession.create(
  join(folder.path, 'onnx', 'model_q4.onnx'),
  sessionOptions(),
)
let feeds: { input_ids: Tensor; attention_mask: Tensor }[] = []

process.on('message', (order: BareOrder) => void obey(order))
process.once('disconnect', () => process.exit(0))

async function obey(order: BareOrder) {
  if (order.type === 'texts') {
    feeds = order.texts.map(({ text, prefix }) => feedOf(`${prefix}: ${text}`))
    process.send?.(0)
    return
  }
  const started = performance.now()
  for (const feed of feeds) await session.run(feed)
  process.send?.(performance.now() - started)
}

function feedOf(text: string) {
  const { input_ids, attention_mask } = tokenizer(text, { truncation: true, max_length: 512 })
  return { input_ids: tensorOf(input_ids.data), attention_mask: tensorOf(attention_mask.data) }
}

/** The tokenizer's numbers are 64 bits wide, as the model wants them. */
function tensorOf(data: unknown): Tensor {
  if (!(data instanceof BigInt64Array)) throw new Error('the tokenizer gives other numbers than it did')
  return new runtime.Tensor('int64', data, [1, data.length])
}
