import { RE2JS } from 're2js'
import type { Detector } from './detector.ts'
import { firstNames } from './first-names.ts'
import { fold, type Span } from './fold.ts'
import { matches } from './matches.ts'

/** Words between a first and a last name. */
const particle = "(?:van|von|de|den|der|het|'t|ter|ten|te|el|al|bin|ben|la|le|da|dos|du)"
const capital = "\\p{Lu}[\\p{L}'-]*\\p{Ll}[\\p{L}'-]*"
const initials = '(?:\\p{Lu}\\. ?){1,5}'
const surname = `(?:${particle} ){0,3}${capital}`
const more = `(?: (?:${particle} ){0,3}${capital}){0,2}`

const forms =
  'mevrouw|mevr\\.?|mw\\.?|meneer|mijnheer|de heer|heer|dhr\\.?|mr\\.?|mrs\\.?|ms\\.?|miss|dr\\.?|drs\\.?|prof\\.?|ir\\.?|ing\\.?|zuster|broeder|dokter|cli[eë]nte?|pati[eë]nte?|client|patient|collega|colleague|wethouder|burgemeester|raadslid|juf|meester|beste|geachte|dear|hoi|hallo'

/** Each has the name without form of address or initials as its group. */
const patterns = [
  // mevrouw De Wit, dhr. J. van den Berg
  RE2JS.compile(`\\b(?:(?i:${forms}) +){1,3}(?:${initials} ?)?(${surname}${more})`),
  // J. de Vries
  RE2JS.compile(`\\b${initials} ?(${surname})`),
]

/** Karin van der Berg; the first word decides whether it is a person or an office. */
const withParticle = RE2JS.compile(
  `\\b${capital} (?:(?:van|von|de|den|der|'t|ter|ten|el|bin) ){1,3}${capital}`,
)

const offices =
  /^(?:Raad|Kamer|Ministerie|Minister|Gemeente|Provincie|Bank|Hof|Wet|Rechtbank|College|Commissie|Dienst|Bureau|Inspectie|Autoriteit|Universiteit|Hogeschool|Stichting|Vereniging|Samenvatting|Uitkomst|Antwoord|Tekst|Versie|Resultaat|Voorstel|Model|Team|Afdeling|Hoofd|Dag|Week|Maand|Eind|Begin)\b/
const notPeople =
  /(?:ChatGPT|Copilot|Gemini|Claude|Teams|Word|Excel|Outlook|Mistral|Google|Microsoft|Haag|Bosch)$/

/** A first name that is not also an everyday word, and the capitalised words behind it. */
const named = RE2JS.compile(`\\b(${capital})(?: (?:${particle} ){0,3}${capital}){0,2}`)

const person: Detector = {
  kind: 'person',
  find({ text }) {
    const office = (span: Span) => {
      const found = text.slice(span.start, span.end)
      return offices.test(found) || notPeople.test(found)
    }
    return [
      ...patterns.flatMap((pattern) => matches(pattern, text)),
      ...bareNames(text),
      ...matches(withParticle, text).filter((span) => !office(span)),
      ...knownFirstNames(text),
    ]
  },
}

/** Different names looked for again in one text: a list of people, not a phone book. */
const mostBareNames = 50

/** Where someone who was addressed by name stands without the address: "De Wit" after "mevrouw De Wit". */
function bareNames(text: string): Span[] {
  const names = new Set<string>()
  for (const pattern of patterns) {
    const matcher = pattern.matcher(text)
    while (names.size < mostBareNames && matcher.find()) {
      const name = matcher.group(1)
      if (name) names.add(name)
    }
  }
  return [...names].flatMap((name) => placesOf(text, name))
}

function placesOf(text: string, name: string): Span[] {
  const places: Span[] = []
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    const end = start + name.length
    if (endsWord(text, start) && endsWord(text, end)) places.push({ start, end })
  }
  return places
}

function knownFirstNames(text: string): Span[] {
  const spans: Span[] = []
  const matcher = named.matcher(text)
  while (matcher.find()) {
    const words = (matcher.group(0) ?? '').split(' ')
    const at = words.findIndex((word) => firstNames.has(word.replace(/'?s$/, '')) || firstNames.has(word))
    if (at < 0) continue
    const skipped = words.slice(0, at).reduce((length, word) => length + word.length + 1, 0)
    spans.push({ start: matcher.start(0) + skipped, end: matcher.end(0) })
  }
  return spans
}

const groupName = RE2JS.compile(
  `\\b(?i:(?:het |de )?(?:wijkteam|buurtteam|team|afdeling|locatie|vestiging|huisartsenpraktijk|praktijk|basisschool|ward|department)) ((?:${capital}|[A-Z][0-9]{1,2})(?:[ -]${capital})?)`,
)

const group: Detector = {
  kind: 'group',
  find: ({ text }) =>
    matches(groupName, text).filter(({ start, end }) => !notPeople.test(text.slice(start, end))),
}

export const nameDetectors: readonly Detector[] = [person, group]

const letterOrDigit = /[\p{L}\p{N}]/u

/** The person's own list, as whole words whatever their case, in one pass over the text. */
export function ownNameDetector(names: readonly string[]): Detector {
  const needles = new Map<string, string[]>()
  for (const name of names) {
    const needle = fold(name, { lower: true }).text.trim()
    const word = firstWord(needle)
    if (word) needles.set(word, [...(needles.get(word) ?? []), needle])
  }
  return {
    kind: 'ownName',
    find({ text }) {
      if (needles.size === 0) return []
      // Lower case can change the length of a text, so only letters where it does not are lowered.
      const lower = [...text].map((letter) => keepLength(letter)).join('')
      return [...lower.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: word, index }) =>
        (needles.get(word) ?? [])
          .filter((needle) => lower.startsWith(needle, index) && endsWord(lower, index + needle.length))
          .map((needle) => ({ start: index, end: index + needle.length })),
      )
    },
  }
}

function firstWord(needle: string): string | undefined {
  return /[\p{L}\p{N}]+/u.exec(needle)?.[0]
}

function keepLength(letter: string): string {
  const lower = letter.toLowerCase()
  return lower.length === letter.length ? lower : letter
}

function endsWord(text: string, at: number): boolean {
  return !letterOrDigit.test(text.charAt(at - 1)) || !letterOrDigit.test(text.charAt(at))
}
