import type { Lang } from '../../shared/common.ts'
import { sentencesOf } from './passages.ts'
import { stemOf, type Token, tokensOf, wordsOf } from './words.ts'

/** What a sentence says on one axis: that it works or does not, goes faster or slower. */
export interface Claim {
  axis: string
  sign: 1 | -1
  /** the sentence, and the words in it that say so: [start, end) in UTF-16 units */
  sentence: string
  words: [number, number]
  /** stems of what it is said of */
  subject: Set<string>
  /** said of the case without something: no opposite of the case with it */
  isWithout: boolean
  /** it is the title: what the whole note states */
  isTitle: boolean
}

/** A closed list, small on purpose: what is not here is never called an opposite. */
const poles: Record<string, { for: string; against: string }> = {
  works: {
    for: 'werkt werken werkte werkten lukt lukken lukte gelukt slaagt slaagde helpt helpen hielp hielpen works work worked helps help helped succeeds succeeded',
    against: 'mislukt mislukte mislukten faalt faalde hindert fails fail failed hinders',
  },
  speed: {
    for: 'sneller vlugger faster quicker',
    against: 'trager langzamer slower',
  },
  quality: {
    for: 'beter betere better verbetert verbeterde improves improve improved goed goede good well',
    against:
      'slechter slechtere worse verslechtert verslechterde worsens worsened slecht slechte bad badly poor poorly',
  },
  frequency: { for: 'altijd always steeds', against: 'nooit never' },
  truth: {
    for: 'klopt kloppen klopte klopten betrouwbaar betrouwbare juist juiste correct accurate reliable right true',
    against:
      'onbetrouwbaar onbetrouwbare onjuist onjuiste fout foute verkeerd verkeerde unreliable incorrect inaccurate wrong false',
  },
  amount: {
    for: 'meer vaker more verhoogt verhoogde stijgt steeg increases increased raises raised',
    against:
      'minder less fewer verlaagt verlaagde daalt daalde reduces reduced lowers lowered decreases decreased',
  },
  saving: {
    for: 'spaart sparen bespaart bespaarde scheelt scheelde saves save saved',
    against: 'kost kosten kostte costs cost',
  },
  noticing: {
    for: 'herkent herkende signaleert vangt recognises recognised catches caught spots spotted detects detected',
    against: 'mist miste misses missed overlooks overlooked',
  },
  safety: {
    for: 'veilig veilige safe',
    against: 'onveilig onveilige gevaarlijk gevaarlijke unsafe dangerous',
  },
  ease: {
    for: 'makkelijker gemakkelijker eenvoudiger easier simpler',
    against: 'moeilijker lastiger ingewikkelder harder',
  },
  use: {
    for: 'nuttig nuttige bruikbaar bruikbare useful usable',
    against: 'nutteloos onbruikbaar useless unusable',
  },
  clarity: {
    for: 'duidelijk duidelijker begrijpelijk begrijpelijker clear clearer understandable',
    against: 'onduidelijk onduidelijker onbegrijpelijk vager unclear vaguer incomprehensible',
  },
  whole: { for: 'volledig compleet complete', against: 'onvolledig incompleet incomplete' },
}

/** Axes on which "not more" is not yet "less". */
const notByNegation = new Set(['frequency', 'amount'])

const pole = new Map<string, { axis: string; sign: 1 | -1 }>()
for (const [axis, words] of Object.entries(poles)) {
  for (const word of words.for.split(' ')) pole.set(word, { axis, sign: 1 })
  for (const word of words.against.split(' ')) pole.set(word, { axis, sign: -1 })
}

/** Bare denial, an axis of its own: the same sentence with a "not". */
export const denial = 'denial'

const negators = new Set(['niet', 'geen', 'nooit', 'zonder', 'not', 'no', 'never', 'cannot', 'without'])

const without = new Set(['zonder', 'without'])

/** After a negator these make it no denial: "not only", "not always". */
const notDenied = new Set(['alleen', 'slechts', 'altijd', 'only', 'just', 'always'])

/** Words that say nothing about what a sentence is about. */
const empty = new Set(
  `de het een en of van voor met bij in op aan uit over om te tot door als dan dat die dit deze er ook nog wel al maar
   ik je jij we wij hij ze zij me mij mijn ons onze hun is was zijn waren ben bent word wordt worden werd werden heb heeft
   hebben had veel heel erg zo nu weer toch echt ga gaat gaan ging the a an and or of for with by in on at to from as than
   that this these it its i you we they he she me my our their is was are were be been am do does did has have had very
   much so now still really also too just`.split(/\s+/),
)

/** Tokens between a word and the negator that belongs to it. */
const reach = 6

/** What a note says that could be contradicted. An axis it speaks of in both ways says nothing. */
export function claimsOf(title: string, body: string, lang: Lang): Claim[] {
  const sentences = [title]
  for (const { start, end } of sentencesOf(body, lang)) sentences.push(body.slice(start, end))
  const claims = sentences.flatMap((sentence, at) => claimsIn(sentence, lang, at === 0))
  return claims.filter(
    ({ axis, sign }) =>
      axis === denial || !claims.some((other) => other.axis === axis && other.sign !== sign),
  )
}

/** Stems of the words of a text that carry its meaning, denials included. */
export function contentStems(text: string, lang: Lang): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => !empty.has(word))
      .map((word) => stemOf(word, lang)),
  )
}

function claimsIn(sentence: string, lang: Lang, isTitle: boolean): Claim[] {
  // "doesn't" as "does no": what follows must not move.
  const tokens = tokensOf(sentence.replace(/n['’]t\b/g, ' no'))
  const negations = tokens.filter(({ word }) => negators.has(word))
  const denials = negations.filter((token) => !notDenied.has(tokens[tokens.indexOf(token) + 1]?.word ?? ''))
  const subject = new Set(
    tokens
      .filter(({ word }) => !pole.has(word) && !negators.has(word) && !empty.has(word))
      .map(({ word }) => stemOf(word, lang)),
  )
  const said = { sentence, subject, isTitle, isWithout: tokens.some(({ word }) => without.has(word)) }
  if (tokens.length === 0) return []
  const claims: Claim[] = []
  for (const token of tokens) {
    const found = pole.get(token.word)
    if (!found) continue
    const isNearBy = (other: Token) => other !== token && isNear(sentence, tokens, token, other)
    if (notByNegation.has(found.axis) && negations.some(isNearBy)) continue
    const near = denials.filter(isNearBy)
    const sign = near.length % 2 === 0 ? found.sign : found.sign === 1 ? -1 : 1
    claims.push({ ...said, axis: found.axis, sign, words: wholeWords(sentence, spanOf([token, ...near])) })
  }
  if (claims.length > 0) return claims
  const [first] = denials
  const words = first ? wholeWords(sentence, deniedWords(tokens, first)) : spanOf(tokens)
  return [{ ...said, axis: denial, sign: denials.length % 2 === 0 ? 1 : -1, words }]
}

/** In the same clause, and not far off. */
function isNear(sentence: string, tokens: Token[], one: Token, other: Token): boolean {
  if (Math.abs(tokens.indexOf(one) - tokens.indexOf(other)) > reach) return false
  const [start, end] = spanOf([one, other])
  return !/[,;:()–—]/.test(sentence.slice(start, end))
}

/** The negator with the word it denies. */
function deniedWords(tokens: Token[], negator: Token): [number, number] {
  const next = tokens[tokens.indexOf(negator) + 1]
  return spanOf(next ? [negator, next] : [negator])
}

/** From the begin of its first word, which may be cut in two by an apostrophe. */
function wholeWords(sentence: string, [start, end]: [number, number]): [number, number] {
  const before = /[\p{L}'’]*$/u.exec(sentence.slice(0, start))
  return [start - (before?.[0].length ?? 0), end]
}

function spanOf(tokens: Token[]): [number, number] {
  return [Math.min(...tokens.map(({ start }) => start)), Math.max(...tokens.map(({ end }) => end))]
}
