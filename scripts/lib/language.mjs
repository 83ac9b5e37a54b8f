// @ts-check

/** @typedef {'nl' | 'en'} Language */

/**
 * The language of the person at the terminal, as the environment tells it: Dutch for nl, English for the rest.
 * LC_ALL outranks LC_MESSAGES, which outranks LANG (POSIX, Environment Variables §8.2).
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Language}
 */
export function languageOf(environment) {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^nl\b|^nl_/i.test(locale) ? 'nl' : 'en'
}
