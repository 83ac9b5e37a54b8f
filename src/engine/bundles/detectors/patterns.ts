import { RE2JS } from 're2js'
import type { Detector } from './detector.ts'
import type { Span } from './fold.ts'
import { digitMatches, matches } from './matches.ts'

const localPart = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]/u
const domainPart = /[\p{L}\p{N}.-]/u

/** From the sign outwards: linear, whatever stands around it. */
const email: Detector = {
  kind: 'email',
  find({ text }) {
    const spans: Span[] = []
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      let start = at
      while (start > 0 && at - start < 64 && localPart.test(text.charAt(start - 1))) start--
      let end = at + 1
      while (end < text.length && end - at < 254 && domainPart.test(text.charAt(end))) end++
      while (end > at && /[.-]/.test(text.charAt(end - 1))) end--
      if (start < at && text.slice(at + 1, end).includes('.')) spans.push({ start, end })
    }
    return [...spans, ...spelledOut(text)]
  },
}

const spelledAt = RE2JS.compile('(?i) ?[\\[(] ?(?:at|apenstaart(?:je)?) ?[\\])] ?')
const spelledDomain = /^[\p{L}\p{N}-]{1,63}(?:(?:\.| ?[[(] ?(?:dot|punt) ?[\])] ?)[\p{L}\p{N}-]{1,63}){1,4}/iu

/** jan (at) voorbeeld (punt) nl */
function spelledOut(text: string): Span[] {
  return matches(spelledAt, text).flatMap((sign) => {
    let start = sign.start
    while (start > 0 && sign.start - start < 64 && localPart.test(text.charAt(start - 1))) start--
    const domain = spelledDomain.exec(text.slice(sign.end, sign.end + 254))?.[0]
    return domain && start < sign.start ? [{ start, end: sign.end + domain.length }] : []
  })
}

/** Upper case as the post wants it, or written together; "2026 en" is no postcode. */
const postcode = RE2JS.compile(
  '(?:\\b[1-9][0-9]{3} ?[A-Z]{2}\\b|\\b[1-9][0-9]{3}[A-Za-z]{2}\\b)(?:,? {0,2}(?:nr\\.? ?)?[0-9]{1,5}(?: ?[a-zA-Z]\\b|\\b))?',
)

const sureStreets = 'straat|laan|plein|gracht|kade|singel|steeg|dreef|plantsoen|dijk|street'
const otherStreets = `${sureStreets}|weg|hof|park|pad|markt|wal|haven|hoek|erf|avenue|road|lane`

/** A street by its ending; endings that other words share need a house number. */
const street = RE2JS.compile(
  `\\p{Lu}[\\p{L}'-]*(?:${sureStreets})\\b(?: {1,2}[0-9]{1,5}(?: ?[a-zA-Z]\\b|\\b))?|\\p{Lu}[\\p{L}'-]*(?:${otherStreets}) {1,2}[0-9]{1,5}(?: ?[a-zA-Z]\\b|\\b)`,
)

const address: Detector = {
  kind: 'address',
  find: ({ text }) => [...digitMatches(postcode, text), ...matches(street, text)],
}

const caseWords =
  'zaak|zaaknummer|zaaknr|dossier|dossiernummer|kenmerk|referentie|referentienummer|cli[eë]ntnummer|klantnummer|patientnummer|patiëntnummer|polisnummer|personeelsnummer|rolnummer|case|case number|file number|reference|client number|kvk|kvk-nummer|big-nummer|agb-code|btw-nummer'

const caseNumbers = [
  // Z-2026-0412, WOO/2025/118
  RE2JS.compile('\\b[A-Za-z]{1,8}[-/.]?(?:19|20)[0-9]{2}[-/.][0-9]{2,8}\\b'),
  // 2026/12345
  RE2JS.compile('\\b(?:19|20)[0-9]{2}[-/](?:[03-9][0-9]{3}|1[0-8][0-9]{2}|2[1-9][0-9]{2}|[0-9]{5,8})\\b'),
  // a number of eight digits or more, whatever it is
  RE2JS.compile('\\b[0-9]{8,32}\\b'),
]

/** A word that announces a number, and the number. */
const announced = RE2JS.compile(
  `(?i)\\b(?:${caseWords})(?:\\s{0,2}[:#]\\s{0,2}|\\s{1,2}(?:(?:nr\\.?|no\\.?|nummer|number)\\s{0,2}:?\\s{0,2})?)([A-Z]{0,8}[-/.]?[0-9][A-Z0-9/.-]{2,30})`,
)

const caseNumber: Detector = {
  kind: 'caseNumber',
  find: ({ text }) => [
    ...caseNumbers.flatMap((pattern) => digitMatches(pattern, text)),
    ...digitMatches(announced, text, 1).map((span) => withoutTail(text, span)),
  ],
}

/** A full stop that ends the sentence is no part of a number. */
function withoutTail(text: string, { start, end }: Span): Span {
  let last = end
  while (last > start + 1 && /[./-]/.test(text.charAt(last - 1))) last--
  return { start, end: last }
}

const months =
  'jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|march|apr(?:il)?|mei|may|juni|june?|juli|july?|aug(?:ustus|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

const born = RE2JS.compile(
  `(?i)(?:geboren|geboortedatum|geb\\.|geb |born|birth|dob)[^\\n0-9]{0,24}([0-9]{1,2}[-/. ]{1,2}(?:[0-9]{1,2}|${months})[-/. ]{1,2}(?:19|20)?[0-9]{2})`,
)

const birthDate: Detector = { kind: 'birthDate', find: ({ text }) => digitMatches(born, text, 1) }

const ipAddress = RE2JS.compile(
  '\\b(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\b|\\b(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}\\b',
)

const ip: Detector = { kind: 'ip', find: ({ text }) => digitMatches(ipAddress, text) }

export const patternDetectors: readonly Detector[] = [email, address, caseNumber, birthDate, ip]
