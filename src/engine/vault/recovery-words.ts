import { randomBytes } from 'node:crypto'
import { entropyToMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import type { Instant } from '../../shared/common.ts'
import { AppError } from '../../shared/errors.ts'
import type { EngineContext } from '../context.ts'
import type { ReadDb } from '../db/database.ts'

/** 24 BIP-39 words of 256 random bits. */
export function newWords(): string {
  return entropyToMnemonic(randomBytes(32), wordlist)
}

/** Keeps new words inside the vault until three of them were typed over. */
export function keepWords({ write }: EngineContext, words: string) {
  write((db) => {
    db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('pendingWords', ?)").run(words)
    db.prepare("DELETE FROM meta WHERE key = 'wordsConfirmedAt'").run()
  })
}

/** Throws `words-confirmed` once they were typed over: they are gone then. */
export function pendingWords({ read }: EngineContext): string[] {
  const words = meta(read, 'pendingWords')
  if (!words) throw new AppError('words-confirmed')
  return words.split(' ')
}

/** Forgets the words when the answers fit. Places count from 1. Throws `wrong-words`. */
export function confirmWords(
  context: EngineContext,
  answers: { place: number; word: string }[],
  at: Instant,
) {
  const words = pendingWords(context)
  const places = new Set(answers.map((answer) => answer.place))
  const fit = answers.every(({ place, word }) => words[place - 1] === word.trim().toLowerCase())
  if (!fit || places.size !== answers.length) throw new AppError('wrong-words')
  context.write((db) => {
    db.prepare("DELETE FROM meta WHERE key = 'pendingWords'").run()
    db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('wordsConfirmedAt', ?)").run(
      JSON.stringify(at),
    )
  })
}

export function wordFacts({ read }: EngineContext) {
  const confirmed = meta(read, 'wordsConfirmedAt')
  return {
    wordsPending: meta(read, 'pendingWords') !== undefined,
    wordsConfirmedAt: confirmed ? (JSON.parse(confirmed) as Instant) : null,
  }
}

function meta(db: ReadDb, key: string): string | undefined {
  return db.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?').get(key)?.value
}
