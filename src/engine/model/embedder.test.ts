import { describe, expect, test } from 'vitest'
import { launchRealEmbedder } from '../../../tests/support/embedder.ts'
import { modelsFolder } from '../../hosts/places.ts'
import type { ModelState } from '../../shared/search.ts'
import { centred, loadCentring } from './centring.ts'
import { Embedder, idleTime, type Timers } from './embedder.ts'
import { dimensions, findModel } from './model-folder.ts'
import type { EmbedderAnswer, EmbedderChannel, EmbedderOrder } from './protocol.ts'

/** A process that never was: what it is told is kept, what it says is up to the test. */
class FakeProcess implements EmbedderChannel {
  readonly told: EmbedderOrder[] = []
  ended = false
  #listener: (frame: unknown) => void = () => {}
  #onEnd: () => void = () => {}

  readonly onMessage = {
    addListener: (listener: (frame: unknown) => void) => {
      this.#listener = listener
    },
  }
  readonly onDisconnect = {
    addListener: (listener: () => void) => {
      this.#onEnd = listener
    },
  }

  postMessage(frame: unknown) {
    this.told.push(frame as EmbedderOrder)
  }

  close() {
    this.ended = true
  }

  say(answer: EmbedderAnswer) {
    this.#listener(answer)
  }

  crash() {
    this.#onEnd()
  }

  embedAll() {
    for (const order of this.told) {
      if (order.type !== 'embed') continue
      const vector = new Float32Array(dimensions)
      const embedding = { vector, segments: [vector], words: [vector], unknownShare: 0 }
      this.say({ type: 'embedded', id: order.id, embedding })
    }
  }
}

/** Time that passes when told to. */
class FakeTimers implements Timers {
  #due: { at: number; work: () => void }[] = []
  #now = 0

  set(work: () => void, ms: number) {
    const timer = { at: this.#now + ms, work }
    this.#due.push(timer)
    return timer
  }

  clear(timer: unknown) {
    this.#due = this.#due.filter((each) => each !== timer)
  }

  pass(ms: number) {
    this.#now += ms
    const due = this.#due.filter(({ at }) => at <= this.#now)
    this.#due = this.#due.filter(({ at }) => at > this.#now)
    for (const { work } of due) work()
  }
}

function setUp() {
  const processes: FakeProcess[] = []
  const states: ModelState[] = []
  const timers = new FakeTimers()
  const embedder = new Embedder({
    models: 'models',
    timers,
    launch: () => {
      const process = new FakeProcess()
      processes.push(process)
      return process
    },
    onState: (state) => states.push(state),
  })
  const last = () => {
    const process = processes.at(-1)
    if (!process) throw new Error('no process was started')
    return process
  }
  return { embedder, processes, states, timers, last }
}

describe('the process that holds the model', () => {
  test('starts when first needed and ends after a while without work', async () => {
    const { embedder, processes, states, timers, last } = setUp()
    expect(processes).toHaveLength(0)
    const asked = embedder.embed(['a'], 'query')
    expect(last().told.map(({ type }) => type)).toEqual(['load', 'embed'])
    timers.pass(2 * idleTime)
    expect(last().ended).toBe(false)
    last().say({ type: 'ready' })
    last().embedAll()
    await asked
    timers.pass(idleTime - 1)
    expect(last().ended).toBe(false)
    timers.pass(1)
    expect(last().ended).toBe(true)
    expect(states).toEqual(['starting', 'ready', 'idle'])
  })

  test('warming starts it, and counts as no work', () => {
    const { embedder, processes, timers, last } = setUp()
    embedder.warm()
    timers.pass(idleTime)
    expect(last().ended).toBe(true)
    embedder.warm()
    expect(processes).toHaveLength(2)
  })

  test('starts again after a crash and asks once more', async () => {
    const { embedder, processes, last } = setUp()
    const asked = embedder.embed(['a'], 'query')
    last().crash()
    expect(processes).toHaveLength(2)
    last().embedAll()
    expect((await asked).segments).toHaveLength(1)
  })

  test('a text that crashes it twice is given up; three crashes in a row give it a rest', async () => {
    const { embedder, processes, states, timers, last } = setUp()
    const asked = embedder.embed(['a'], 'query')
    const refused = expect(asked).rejects.toMatchObject({ code: 'model-ended' })
    last().crash()
    last().crash()
    await refused
    const again = expect(embedder.embed(['b'], 'query')).rejects.toMatchObject({ code: 'model-ended' })
    last().crash()
    await again
    expect(embedder.state).toBe('ended')
    await expect(embedder.embed(['c'], 'query')).rejects.toMatchObject({ code: 'model-ended' })
    const before = processes.length
    timers.pass(10 * 60_000)
    expect(states.at(-1)).toBe('idle')
    void embedder.embed(['d'], 'query')
    expect(processes).toHaveLength(before + 1)
  })

  test('an aborted question is taken back', async () => {
    const { embedder, last } = setUp()
    const controller = new AbortController()
    const asked = embedder.embed(['a'], 'query', { signal: controller.signal, urgent: true })
    controller.abort()
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
    expect(last().told.at(-1)).toEqual({ type: 'drop', id: 1 })
  })

  test('a damaged model is named and never tried again', async () => {
    const { embedder, processes, last } = setUp()
    const asked = embedder.embed(['a'], 'query')
    last().say({ type: 'failed', code: 'model-damaged', file: 'tokenizer.json' })
    await expect(asked).rejects.toMatchObject({ code: 'model-damaged', data: { file: 'tokenizer.json' } })
    await expect(embedder.embed(['b'], 'query')).rejects.toMatchObject({ code: 'model-damaged' })
    expect(processes).toHaveLength(1)
  })
})

describe('the model itself', () => {
  const dot = (a: Float32Array, b: Float32Array) =>
    a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

  test('gives vectors of length 1, lets questions go first, and knows what it cannot read', async () => {
    const embedder = new Embedder({ launch: launchRealEmbedder, models: modelsFolder(), onState: () => {} })
    const order: string[] = []
    const texts = ['een', 'twee', 'drie', 'vier'].map((text) =>
      embedder.embed([`${text} lange tekst over het verslag. `.repeat(20)], 'passage').then((embedding) => {
        order.push(text)
        return embedding
      }),
    )
    await texts[0]
    const question = await embedder.embed(['notulen'], 'query', { urgent: true }).then((found) => {
      order.push('vraag')
      return found
    })
    await Promise.all(texts)
    expect(order.indexOf('vraag')).toBeLessThan(3)
    expect(Math.hypot(...question.vector)).toBeCloseTo(1, 4)
    const read = (text: string) => embedder.embed([text], 'query')
    expect((await read('会議のメモ')).unknownShare).toBe(1)
    expect((await read('привет мир')).unknownShare).toBe(1)
    expect((await read('Notulen van het overleg 🎉')).unknownShare).toBe(0)
    expect(await read('')).toMatchObject({ words: [], unknownShare: 0 })
    embedder.stop()
  })

  test('reads a text once for its whole, its segments and the words that mean something', async () => {
    const embedder = new Embedder({ launch: launchRealEmbedder, models: modelsFolder(), onState: () => {} })
    const segments = ['Het verslag liet een bezwaar weg.', 'Dat zag ik, na een uur, pas.']
    const apart = await embedder.embed(segments, 'passage')
    const whole = await embedder.embed([segments.join(' ')], 'passage')
    expect(dot(apart.vector, whole.vector)).toBeCloseTo(1, 5)
    // verslag liet bezwaar weg · zag na uur pas
    expect(apart.words).toHaveLength(8)
    expect(whole.words).toHaveLength(8)
    expect(apart.segments).toHaveLength(2)
    const [first, second] = apart.segments
    const alone = await embedder.embed(['welk bezwaar ontbrak in het verslag?'], 'query')
    expect(dot(alone.vector, first ?? alone.vector)).toBeGreaterThan(
      dot(alone.vector, second ?? first ?? alone.vector),
    )
    // A segment of a sign that says nothing, here a space of no width, keeps its place.
    const silent = await embedder.embed([segments[0] ?? '', '\u200b', segments[1] ?? ''], 'passage')
    expect(silent.words).toHaveLength(8)
    expect(silent.segments).toHaveLength(3)
    expect(dot(silent.segments[2] ?? whole.vector, second ?? whole.vector)).toBeCloseTo(1, 5)
    // Of a text of nothing but function words they are all there is.
    expect((await embedder.embed(['wat is dat'], 'query')).words).toHaveLength(3)
    const long = await embedder.embed(
      Array.from({ length: 300 }, () => 'Drie gewone woorden.'),
      'passage',
    )
    expect(long.segments.length).toBeLessThan(200)
    embedder.stop()
  })

  test('languages meet better when their mean is taken away', async () => {
    const embedder = new Embedder({ launch: launchRealEmbedder, models: modelsFolder(), onState: () => {} })
    const centre = loadCentring(findModel(modelsFolder()))
    const vector = async (text: string, prefix: 'query' | 'passage') =>
      (await embedder.embed([text], prefix)).vector
    const question = await vector('wie zag dat het medicijn gestopt was?', 'query')
    const answer = await vector('A colleague noticed the drug had been discontinued.', 'passage')
    const other = await vector('De nieuwe koffiemachine in de kantine maakt lawaai.', 'passage')
    const lead = (cosine: (text: Float32Array, lang: 'nl' | 'en') => number) =>
      cosine(answer, 'en') - cosine(other, 'nl')
    const raw = lead((text) => dot(question, text))
    const moved = lead((text, lang) => dot(centre(question, 'nl', 'query'), centre(text, lang, 'passage')))
    const wrong = lead((text, lang) => dot(centre(question, 'en', 'query'), centre(text, lang, 'passage')))
    const unsure = lead((text, lang) => dot(centre(question, null, 'query'), centre(text, lang, 'passage')))
    expect(moved).toBeGreaterThan(raw)
    // A language guessed wrong, or not at all, leaves the answer ahead.
    expect(wrong).toBeGreaterThan(0)
    expect(unsure).toBeGreaterThan(0)
    embedder.stop()
  })

  test('centring leaves length 1 and takes the mean out', () => {
    const mean = Float32Array.from([0.5, 0])
    expect([...centred(Float32Array.from([0.5, 2]), mean)]).toEqual([0, 1])
    expect([...centred(mean, mean)]).toEqual([0, 0])
  })
})
