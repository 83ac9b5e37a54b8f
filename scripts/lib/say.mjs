// @ts-check
import { languageOf } from './language.mjs'
import { sentences } from './sentences.mjs'

/** @typedef {keyof typeof sentences} Sentence */
/** @typedef {Record<string, string | number>} Data */

/** @type {import('./language.mjs').Language} */
let language = languageOf(process.env)

/** @param {import('./language.mjs').Language} chosen */
export function speak(chosen) {
  language = chosen
}

/**
 * Prints one sentence to the person at the terminal.
 * @param {Sentence} key
 * @param {Data} [data] fills the {names} in the sentence
 */
export function say(key, data) {
  console.log(sentence(key, data))
}

/**
 * @param {Sentence} key
 * @param {Data} [data]
 */
export function sentence(key, data = {}) {
  return sentences[key][language].replace(/\{(\w+)\}/g, (_, name) => String(data[name] ?? ''))
}

/** Ends a script with a sentence instead of a stack trace. */
export class Stop extends Error {
  /**
   * @param {Sentence} key
   * @param {Data} [data]
   */
  constructor(key, data) {
    super(sentence(key, data))
  }
}

/**
 * Runs a script: its number becomes the exit code, a Stop its last sentence.
 * @param {() => Promise<number>} script
 */
export async function main(script) {
  try {
    process.exitCode = await script()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
