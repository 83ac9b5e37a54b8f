import type { Lang } from '../../shared/common.ts'
import { AppError, toAppError } from '../../shared/errors.ts'
import type { EngineEvent } from '../../shared/events.ts'
import type { MeaningState, SearchStatus } from '../../shared/search.ts'
import type { EngineContext } from '../context.ts'
import type { ReadDb } from '../db/database.ts'
import { type Centre, loadCentring } from '../model/centring.ts'
import { Embedder, type LaunchEmbedder, realTimers, type Timers } from '../model/embedder.ts'
import { findModel, type ModelFolder } from '../model/model-folder.ts'
import type { Prefix } from '../model/protocol.ts'
import type { QuestionVectors } from './closer-look.ts'
import {
  generationsOf,
  outdateGeneration,
  readInto,
  replacesOtherModel,
  settleGenerations,
} from './generations.ts'
import { Indexer, isPaused } from './indexer.ts'
import { guessLanguage } from './language.ts'
import { rememberSources } from './scope.ts'
import { type Near, Vectors, vectorOf } from './vectors.ts'
import { currentVocabulary, type Vocabulary } from './vocabulary.ts'
import { countWaiting } from './waiting.ts'
import { otherScriptLimit, otherScriptShare } from './words.ts'

export interface RecallOptions {
  context: EngineContext
  launchEmbedder: LaunchEmbedder
  /** folder that holds the model's folder */
  models: string
  /** the computer runs on its battery */
  onBattery: boolean
  timers?: Timers
}

/** A text as a point to compare with, or why there is none. */
export type ReadText =
  | ({ state: 'ready'; lang: Lang | null } & QuestionVectors)
  | { state: Exclude<MeaningState, 'ready'> }

/** How long a question waits for the model to start before it is answered by word alone, in ms. */
const patience = 8000

/** Rest after opening the vault, so that the first page comes first, in ms. */
const pauseAtStart = 1500

/** Progress is told at most this often, in ms. */
const progressEvery = 400

/** What brings past learnings back: the index, the model, and what runs while the vault is open. */
export class Recall {
  readonly context: EngineContext
  readonly vocabulary: () => Promise<Vocabulary>
  readonly sources: ReturnType<typeof rememberSources>
  readonly #embedder: Embedder
  readonly #model: ModelFolder | null = null
  readonly #centre: Centre | null = null
  readonly #vectors: Vectors | null = null
  readonly #indexer: Indexer | null = null
  readonly #timers: Timers
  readonly #loading: unknown
  #told = 0
  #stopped = false

  constructor(options: RecallOptions) {
    const { context, launchEmbedder, models, onBattery } = options
    const timers = options.timers ? { timers: options.timers } : {}
    this.context = context
    this.vocabulary = currentVocabulary(context.read)
    this.sources = rememberSources(context.read)
    this.#timers = options.timers ?? realTimers
    this.#loading = this.#timers.set(() => void this.#load(), pauseAtStart)
    this.#embedder = new Embedder({
      launch: launchEmbedder,
      models,
      ...timers,
      onState: (state) => {
        if (state === 'idle') this.#indexer?.wake()
        this.#tell(true)
      },
    })
    try {
      this.#model = findModel(models)
      this.#centre = loadCentring(this.#model)
    } catch (error) {
      this.#embedder.fail(toAppError(error))
      return
    }
    const { fingerprint } = this.#model
    context.write((db) => settleGenerations(db, fingerprint))
    this.#vectors = new Vectors(context, this.#centre)
    this.#indexer = new Indexer({
      context,
      embedder: this.#embedder,
      centre: this.#centre,
      onBattery,
      ...timers,
      onProgress: () => this.#tell(false),
    })
    this.#indexer.wake(pauseAtStart)
  }

  /** Listens in on what happened, to read what changed. */
  notice(event: EngineEvent) {
    if (event.type === 'entries.changed' || event.type === 'team.changed') this.#indexer?.wake()
  }

  stop() {
    this.#stopped = true
    this.#timers.clear(this.#loading)
    this.#vectors?.stop()
    this.#indexer?.stop()
    this.#embedder.stop()
  }

  warm() {
    this.#embedder.warm()
  }

  set onBattery(onBattery: boolean) {
    if (!this.#indexer) return
    this.#indexer.onBattery = onBattery
    this.#tell(true)
  }

  status(): SearchStatus {
    const { read } = this.context
    const total = Number(read.prepare('SELECT total FROM search_state').pluck().get())
    const pending = countWaiting(read)
    const file = this.#embedder.problem?.data.file
    return {
      model: this.#embedder.state,
      problemFile: typeof file === 'string' ? file : null,
      paused: isPaused(this.context),
      waitsForMains: this.#indexer?.waitsForMains ?? false,
      total,
      indexed: total - pending,
      pending,
      wordsOnly: countWordsOnly(read),
      renewal: pending > 0 ? this.#renewal() : null,
    }
  }

  pause(): SearchStatus {
    this.#setPaused(true)
    return this.#tell(true)
  }

  resume(): SearchStatus {
    this.#setPaused(false)
    this.#indexer?.goOn()
    return this.#tell(true)
  }

  /** Reads everything again; what was read before is searched until that is done. */
  rebuild(): SearchStatus {
    this.context.write((db) => {
      outdateGeneration(db)
      if (this.#model) settleGenerations(db, this.#model.fingerprint)
      db.prepare("INSERT INTO search_words (search_words) VALUES ('rebuild')").run()
    })
    this.#indexer?.wake(0)
    return this.#tell(true)
  }

  /** How near sources are to a centred vector; none when the model cannot be used. */
  async near(vector: Float32Array, wanted: Near, signal?: AbortSignal): Promise<Map<number, number>> {
    return this.#vectors?.near(vector, wanted, signal) ?? new Map()
  }

  /** The centred vector of a source as it was read; null when it was not. */
  vectorOf(source: number): Float32Array | null {
    const row = this.context.read
      .prepare<[number], { vector: Buffer; lang: Lang }>(
        `SELECT v.vector, s.lang FROM search_vectors v JOIN search_sources s ON s.id = v.source
         WHERE v.generation = (SELECT generation FROM search_state) AND v.source = ?`,
      )
      .get(source)
    return row && this.#centre ? this.#centre(vectorOf(row.vector), row.lang, 'passage') : null
  }

  /**
   * Reads a text for meaning. Answers with what is wrong rather than failing: words still work.
   * @throws AppError `cancelled`
   */
  async read(text: string, prefix: Prefix, lang?: Lang, signal?: AbortSignal): Promise<ReadText> {
    if (otherScriptShare(text) > otherScriptLimit) return { state: 'notLatin' }
    const centre = this.#centre
    if (this.#embedder.problem || !centre) return { state: this.#problemState() }
    try {
      const waited = AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])])
      const { vector, words, unknownShare } = await this.#embedder.embed([text], prefix, {
        urgent: true,
        signal: waited,
      })
      if (unknownShare > otherScriptLimit) return { state: 'notLatin' }
      const spoken = lang ?? guessLanguage(text)
      const centred = (raw: Float32Array) => centre(raw, spoken, prefix)
      return { state: 'ready', whole: centred(vector), words: words.map(centred), lang: spoken }
    } catch (error) {
      const { code } = toAppError(error)
      if (code !== 'cancelled') return { state: this.#problemState() }
      if (signal?.aborted || this.#stopped) throw new AppError('cancelled')
      return { state: 'starting' }
    }
  }

  /** Brings into memory what questions are compared with, so that the first of them need not wait for it. */
  async #load() {
    try {
      await this.#vectors?.refresh()
      await this.vocabulary()
    } catch (error) {
      if (this.#stopped) return
      this.context.log.warn('search: loading stopped', { code: toAppError(error).code })
    }
  }

  #problemState(): 'missing' | 'damaged' | 'ended' {
    const { state } = this.#embedder
    return state === 'missing' || state === 'damaged' ? state : 'ended'
  }

  #setPaused(paused: boolean) {
    this.context.write((db) => db.prepare('UPDATE search_state SET paused = ?').run(paused ? 1 : 0))
  }

  #renewal(): SearchStatus['renewal'] {
    const { read } = this.context
    if (generationsOf(read).grows !== null) return 'beside'
    return this.#model && replacesOtherModel(read, this.#model.fingerprint) ? 'replacing' : null
  }

  /** Tells everyone how far reading is; `now` leaves no one waiting for the last step. */
  #tell(now: boolean): SearchStatus {
    const status = this.status()
    const at = performance.now()
    if (!this.#stopped && (now || status.pending === 0 || at - this.#told > progressEvery)) {
      this.#told = at
      this.context.emit({ type: 'search.progress', status })
    }
    return status
  }
}

/** Of what was read, and can be found: what the model could not read. */
function countWordsOnly(db: ReadDb): number {
  return Number(
    db
      .prepare(
        `SELECT count(*) FROM search_readings r JOIN search_sources s ON s.id = r.source
         WHERE r.generation = ? AND r.words_only = 1 AND s.found = 1 AND s.waits = 0`,
      )
      .pluck()
      .get(readInto(db)),
  )
}

export function createRecall(options: RecallOptions): Recall {
  return new Recall(options)
}
