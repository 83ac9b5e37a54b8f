import type { Lang } from '../../shared/common.ts'
import { AppError, toAppError } from '../../shared/errors.ts'
import type { EngineEvent } from '../../shared/events.ts'
import type { MeaningState, SearchStatus } from '../../shared/search.ts'
import type { EngineContext } from '../context.ts'
import { type Centre, loadCentring, type Role } from '../model/centring.ts'
import { Embedder, type LaunchEmbedder, type Timers } from '../model/embedder.ts'
import { findModel, type ModelFolder } from '../model/model-folder.ts'
import { Indexer, isPaused } from './indexer.ts'
import { guessLanguage } from './language.ts'
import { nextRevision } from './lexical-index.ts'
import { type Meaning, type Near, Vectors } from './vectors.ts'
import { currentVocabulary, type Vocabulary } from './vocabulary.ts'
import { otherScriptLimit, otherScriptShare } from './words.ts'

export interface RecallOptions {
  context: EngineContext
  launchEmbedder: LaunchEmbedder
  /** folder that holds the model's folder */
  models: string
  timers?: Timers
}

/** A text as a point to compare with, or why there is none. */
export type ReadText =
  | { state: 'ready'; vector: Float32Array; lang: Lang | null }
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
  readonly #embedder: Embedder
  readonly #model: ModelFolder | null = null
  readonly #centre: Centre | null = null
  readonly #vectors: Vectors | null = null
  readonly #indexer: Indexer | null = null
  #told = 0
  #stopped = false

  constructor(options: RecallOptions) {
    const { context, launchEmbedder, models } = options
    const timers = options.timers ? { timers: options.timers } : {}
    this.context = context
    this.vocabulary = currentVocabulary(context.read)
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
    this.#vectors = new Vectors(context.read, fingerprint, this.#centre)
    this.#indexer = new Indexer({
      context,
      embedder: this.#embedder,
      model: fingerprint,
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
    this.#indexer?.stop()
    this.#embedder.stop()
  }

  warm() {
    this.#embedder.warm()
  }

  status(): SearchStatus {
    const counts = this.context.read
      .prepare<[string], { total: number; indexed: number; wordsOnly: number }>(
        `SELECT count(*) AS total, coalesce(sum(read_as IS ? || text_hash), 0) AS indexed,
           coalesce(sum(words_only), 0) AS wordsOnly FROM search_sources WHERE found = 1`,
      )
      .get(this.#model?.fingerprint ?? '') ?? { total: 0, indexed: 0, wordsOnly: 0 }
    const file = this.#embedder.problem?.data.file
    return {
      ...counts,
      model: this.#embedder.state,
      problemFile: typeof file === 'string' ? file : null,
      paused: isPaused(this.context),
      pending: counts.total - counts.indexed,
    }
  }

  pause(paused: boolean): SearchStatus {
    this.context.write((db) => db.prepare('UPDATE search_state SET paused = ?').run(paused ? 1 : 0))
    if (!paused) this.#indexer?.wake(0)
    return this.#tell(true)
  }

  /** Forgets what was read for meaning; all of it is read again. */
  rebuild(): SearchStatus {
    this.context.write((db) => {
      db.prepare('DELETE FROM search_vectors').run()
      db.prepare('UPDATE search_sources SET read_as = NULL, words_only = 0, revision = ?').run(
        nextRevision(db),
      )
      db.prepare("INSERT INTO search_words (search_words) VALUES ('rebuild')").run()
    })
    this.#indexer?.wake(0)
    return this.#tell(true)
  }

  /** What is near a centred vector; nothing when the model cannot be used. */
  async near(vector: Float32Array, wanted: Near, signal?: AbortSignal): Promise<Map<number, Meaning>> {
    return this.#vectors?.near(vector, wanted, signal) ?? new Map()
  }

  /**
   * Reads a text for meaning. Answers with what is wrong rather than failing: words still work.
   * @throws AppError `cancelled`
   */
  async read(text: string, role: Role, lang?: Lang, signal?: AbortSignal): Promise<ReadText> {
    if (otherScriptShare(text) > otherScriptLimit) return { state: 'notLatin' }
    if (this.#embedder.problem || !this.#centre) return { state: this.#problemState() }
    try {
      const prefix = role === 'passage' ? 'passage' : 'query'
      const waited = AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])])
      const [embedding] = await this.#embedder.embed([text], prefix, { urgent: true, signal: waited })
      if (!embedding || embedding.unknownShare > otherScriptLimit) return { state: 'notLatin' }
      const spoken = lang ?? guessLanguage(text)
      return { state: 'ready', vector: this.#centre(embedding.vector, spoken, role), lang: spoken }
    } catch (error) {
      const { code } = toAppError(error)
      if (code !== 'cancelled') return { state: this.#problemState() }
      if (signal?.aborted || this.#stopped) throw new AppError('cancelled')
      return { state: 'starting' }
    }
  }

  #problemState(): 'missing' | 'damaged' | 'ended' {
    const { state } = this.#embedder
    return state === 'missing' || state === 'damaged' ? state : 'ended'
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

export function createRecall(options: RecallOptions): Recall {
  return new Recall(options)
}
