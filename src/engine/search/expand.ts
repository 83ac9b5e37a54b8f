import { lettersOf, type Vocabulary } from './vocabulary.ts'

/** Another way a word of the question may stand in a text. All `words` must be there. */
export interface Variant {
  words: string[]
  /** how much of a hit on the word itself it is worth, 0–1 */
  weight: number
}

/** Sounds that join the parts of a Dutch compound. */
const joints = ['', 's', 'e', 'en', 'n']

const worth = { joined: 1, part: 0.6, split: 0.7, oneSlip: 0.8, twoSlips: 0.6 }

/** Parts of compounds are at least this long; shorter ones are in too many words by accident. */
const leastPart = 4
const leastSplit = 3

/** Words up to these lengths are read as they are, or with one slip of the pen. */
const noSlip = 4
const oneSlip = 7

const mostVariants = 24

/**
 * The ways a word may stand in the vocabulary: inside a compound, or taken apart; best first, then the most
 * common. Forms of a word (stems) are looked up apart.
 */
export function variantsOf(word: string, vocabulary: Vocabulary): Variant[] {
  const common = ({ words }: Variant) => Math.min(...words.map((each) => vocabulary.count(each)))
  return [...compoundsWith(word, vocabulary), ...splitsOf(word, vocabulary)]
    .sort((a, b) => b.weight - a.weight || common(b) - common(a))
    .slice(0, mostVariants)
}

/** Words of the question that stand beside each other there and are one word in a text. */
export function joinedWords(words: readonly string[], vocabulary: Vocabulary): Map<string, Variant[]> {
  const found = new Map<string, Variant[]>()
  for (const [at, first] of words.entries()) {
    const second = words[at + 1]
    if (second === undefined || first.length + second.length < 2 * leastSplit) continue
    for (const joint of joints) {
      const one = first + joint + second
      const variants: Variant[] = vocabulary.has(one) ? [{ words: [one], weight: worth.joined }] : []
      if (one.length > 2 * leastPart) variants.push(...compoundsWith(one, vocabulary))
      for (const word of [first, second]) found.set(word, [...(found.get(word) ?? []), ...variants])
    }
  }
  return found
}

/** "verzekering" in "arbeidsongeschiktheidsverzekering": at its begin or end, the rest being a word too. */
function compoundsWith(word: string, vocabulary: Vocabulary): Variant[] {
  if (word.length < leastPart || /\d/.test(word)) return []
  const found: Variant[] = []
  const take = (whole: string, rest: string) => {
    if (rest.length >= leastSplit && isPart(rest, word, vocabulary)) {
      found.push({ words: [whole], weight: worth.part })
    }
  }
  for (const whole of vocabulary.beginningWith(word)) take(whole, whole.slice(word.length))
  for (const whole of vocabulary.endingWith(word)) take(whole, whole.slice(0, -word.length))
  return found
}

function isPart(rest: string, word: string, vocabulary: Vocabulary): boolean {
  const known = joints.some((joint) => {
    const bare = joint && rest.endsWith(joint) ? rest.slice(0, -joint.length) : rest
    const front = joint && rest.startsWith(joint) ? rest.slice(joint.length) : rest
    return [bare, front].some((part) => part.length >= leastSplit && vocabulary.has(part))
  })
  // A long word inside another is no accident, whatever is around it.
  return known || word.length > oneSlip
}

/** "letselschadedossier" as "letselschade" and "dossier", both in one text. */
function splitsOf(word: string, vocabulary: Vocabulary): Variant[] {
  const found: Variant[] = []
  for (let at = leastPart; at <= word.length - leastPart; at++) {
    const end = word.slice(at)
    if (!vocabulary.has(end)) continue
    for (const joint of joints) {
      const front = word.slice(0, at)
      const begin = front.endsWith(joint) ? front.slice(0, front.length - joint.length) : ''
      if (begin.length >= leastPart && vocabulary.has(begin)) {
        found.push({ words: [begin, end], weight: worth.split })
        break
      }
    }
  }
  return found
}

/** Words one or two slips of the pen away; only for a word that is nowhere as it is. */
export function slipsOf(word: string, vocabulary: Vocabulary): Variant[] {
  if (word.length <= noSlip || /\d/.test(word)) return []
  const most = word.length > oneSlip ? 2 : 1
  const letters = lettersOf(word)
  const found: { word: string; slips: number }[] = []
  for (let length = word.length - most; length <= word.length + most; length++) {
    const others = vocabulary.ofLength(length)
    for (const [at, other] of others.words.entries()) {
      // Each slip changes two letters of the set at most.
      if (bits((others.letters[at] ?? 0) ^ letters) > 2 * most) continue
      const slips = slipsBetween(word, other, most)
      if (slips <= most) found.push({ word: other, slips })
    }
  }
  const least = Math.min(...found.map(({ slips }) => slips))
  return found
    .filter(({ slips }) => slips === least)
    .map((other) => ({
      words: [other.word],
      weight: least === 1 ? worth.oneSlip : worth.twoSlips,
    }))
}

/**
 * Letters put in, left out, changed or swapped with a neighbour (optimal string alignment);
 * more than `most` is answered as `most + 1`.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let slips = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, at(before, j - 2) + 1)
      }
      row.push(slips)
      least = Math.min(least, slips)
    }
    if (least > most) return most + 1
    before = above
    above = row
  }
  return Math.min(at(above, b.length), most + 1)
}

const at = (row: number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY

function bits(set: number): number {
  let count = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1
  return count
}
