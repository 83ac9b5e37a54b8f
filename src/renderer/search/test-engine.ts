import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Completion, SearchAnswer, SearchHit } from '../../shared/search.ts'
import { settingsSchema } from '../../shared/settings.ts'

interface Question {
  text: string
  meaning: boolean
}

interface Call extends Question {
  signal: AbortSignal | undefined
  answer: (answer: SearchAnswer) => void
}

/** An engine whose answers a test gives when it wants to. */
export class TestEngine {
  /** Questions in the order they came. */
  calls: Call[] = []
  completion: Completion = { from: 0, to: 0, options: [] }
  /** Whether a list that is asked for stays on its way. */
  holdsCompletion = false

  readonly client = {
    search: {
      find: (question: Question, { signal }: { signal?: AbortSignal } = {}) =>
        new Promise<SearchAnswer>((answer, fail) => {
          signal?.addEventListener('abort', () => fail(signal.reason))
          this.calls.push({ ...question, signal, answer })
        }),
      alike: () => new Promise<SearchAnswer>(() => {}),
      complete: () => (this.holdsCompletion ? new Promise(() => {}) : Promise.resolve(this.completion)),
      status: async () => ({ model: 'ready', pending: 0 }),
      warm: async () => {},
    },
    settings: { get: async () => settingsSchema.parse({ lang: 'nl' }) },
    entries: { get: () => new Promise(() => {}) },
    team: { get: () => new Promise(() => {}) },
  }

  readonly orpc = createTanstackQueryUtils(this.client as never)

  /** The last time this was asked. */
  call(text: string, meaning: boolean): Call | undefined {
    return this.calls.findLast((call) => call.text === text && call.meaning === meaning)
  }

  forget() {
    this.calls = []
    this.holdsCompletion = false
    this.completion = { from: 0, to: 0, options: [] }
  }
}

export function hit(title: string, more: Partial<SearchHit> = {}): SearchHit {
  return {
    source: { kind: 'entry', id: title },
    kind: 'learning',
    title,
    titleMarks: [],
    lang: 'nl',
    passage: { text: '', marks: [] },
    reasons: [{ code: 'sameMeaning' }],
    group: 'strong',
    ...more,
  }
}

export function answerOf(
  hits: readonly (string | SearchHit)[],
  more: Partial<SearchAnswer> = {},
): SearchAnswer {
  const all = hits.map((each) => (typeof each === 'string' ? hit(each) : each))
  return { hits: all, meaning: 'ready', tookMs: 5, ...more }
}
