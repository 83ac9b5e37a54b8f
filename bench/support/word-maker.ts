import type { Lang } from '../../src/shared/common.ts'
import { pickFrom, type Random } from './random.ts'

/** Makes words the collection does not have, in the ways a language makes them. */
export type WordMaker = (random: Random) => string

const articles: Record<Lang, string[]> = {
  nl: ['de', 'het', 'een', 'geen', 'mijn', 'onze', 'deze', 'elke', 'per'],
  en: ['the', 'a', 'an', 'my', 'our', 'this', 'each', 'every', 'per'],
}

const prefixes: Record<Lang, string[]> = {
  nl: ['af', 'aan', 'bij', 'door', 'her', 'in', 'mee', 'na', 'om', 'on', 'op', 'over', 'uit', 'ver', 'voor'],
  en: ['auto', 'co', 'de', 'inter', 'mis', 'multi', 'non', 'over', 'pre', 're', 'semi', 'sub', 'un', 'under'],
}

const suffixes: Record<Lang, string[]> = {
  nl: ['achtig', 'baar', 'er', 'ers', 'heid', 'ing', 'je', 'jes', 'loos', 'schap', 'sel', 'ster'],
  en: ['able', 'er', 'ers', 'ful', 'ing', 'ish', 'ism', 'less', 'like', 'ment', 'ness', 'wise'],
}

const nameBegins =
  'Aker Berg Bos Brou Claas Dek Dijk Groen Haas Hoek Jans Kamp Koop Kuip Linde Meer Mol Nieuw Oost Post Riet Scha Smit Steen Ter Veld Vis Vries Water West Wester Wiel Zand Zuid'.split(
    ' ',
  )
const nameEnds =
  'berg broek dam dijk donk eman ens hof horst huis huizen ing inga kamp ker land man mans meijer meer ma sma stra veen veld wijk wold zen'.split(
    ' ',
  )

/** How the new words of a language come about, as shares; what is left over are slips of the pen. */
const shares: Record<Lang, { compound: number; derived: number; name: number; code: number }> = {
  nl: { compound: 0.5, derived: 0.18, name: 0.12, code: 0.15 },
  en: { compound: 0.2, derived: 0.3, name: 0.2, code: 0.25 },
}

/** @param words of texts in that language, in the order they stand in */
export function wordMaker(lang: Lang, words: readonly string[]): WordMaker {
  const nouns = words.filter((word, at) => isPlain(word) && articles[lang].includes(words[at - 1] ?? ''))
  const longer = words.filter(isPlain)
  const { compound, derived, name, code } = shares[lang]
  return (random) => {
    const kind = random()
    if (kind < compound) return joined(pickFrom(nouns, random), pickFrom(nouns, random), lang)
    if (kind < compound + derived) {
      const word = pickFrom(longer, random)
      const longerWord = word + pickFrom(suffixes[lang], random)
      return random() < 0.5 ? pickFrom(prefixes[lang], random) + word : longerWord
    }
    if (kind < compound + derived + name) return pickFrom(nameBegins, random) + pickFrom(nameEnds, random)
    if (kind < compound + derived + name + code) return codeOf(random)
    return slipOf(pickFrom(longer, random), random)
  }
}

const isPlain = (word: string) => /^\p{Ll}{4,11}$/u.test(word)

/** "Beoordeling" and "formulier" make "beoordelingsformulier". */
function joined(modifier: string, head: string, lang: Lang): string {
  const links = lang === 'nl' && /(?:ing|heid|teit|schap|tie)$/.test(modifier)
  return modifier + (links ? 's' : '') + head
}

/** Numbers of cases, amounts, years and versions. */
function codeOf(random: Random): string {
  const digits = (count: number) => String(Math.floor((0.1 + 0.9 * random()) * 10 ** count))
  const kind = random()
  if (kind < 0.35) return digits(2 + Math.floor(random() * 4))
  if (kind < 0.7) return `${pickFrom([...'ABDFKRSVZ'], random)}${digits(3 + Math.floor(random() * 3))}`
  return `${pickFrom(['gpt', 'v', 'fase', 'team', 'kamer', 'lot', 'rev'], random)}${digits(1 + Math.floor(random() * 3))}`
}

/** Two letters the wrong way round, or one too few. */
function slipOf(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 2))
  const swapped = `${word[at + 1]}${word[at]}`
  return word.slice(0, at) + (random() < 0.5 ? swapped : word[at]) + word.slice(at + 2)
}
