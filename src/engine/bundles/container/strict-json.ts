import canonicalize from 'canonicalize'
import { AppError } from '../../../shared/errors.ts'
import { limits } from './limits.ts'

/** JSON as RFC 8785 (JCS) bytes: one text has one form. */
export function canonicalBytes(value: unknown): Buffer {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  return Buffer.from(text, 'utf8')
}

/**
 * Parses bytes that must be the canonical form of what they say. Refused: other spacing or number forms,
 * duplicate keys, a byte order mark, broken UTF-8, lone surrogates, depth over 32, keys that reach a
 * prototype, strings over 256 KiB, not in NFC, or with control characters other than \n and \t.
 * @throws AppError `bundle-unsafe`
 */
export function parseCanonical(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    assertDepth(text)
    const value: unknown = JSON.parse(text)
    assertStrings(value)
    if (canonicalize(value) !== text) throw new Error('not canonical')
    return value
  } catch (error) {
    throw new AppError('bundle-unsafe', {}, { cause: error })
  }
}

/** Counts brackets before anything recursive sees the text. */
function assertDepth(text: string) {
  let depth = 0
  let quoted = false
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (quoted) {
      if (unit === 0x5c) index++
      else if (unit === 0x22) quoted = false
    } else if (unit === 0x22) quoted = true
    else if (unit === 0x7b || unit === 0x5b) {
      depth++
      if (depth > limits.jsonDepth) throw new Error('too deep')
    } else if (unit === 0x7d || unit === 0x5d) depth--
  }
}

const prototypeKeys = new Set(['__proto__', 'constructor', 'prototype'])

function assertStrings(value: unknown) {
  if (typeof value === 'string') assertText(value)
  else if (Array.isArray(value)) for (const part of value) assertStrings(part)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      if (prototypeKeys.has(key)) throw new Error('prototype key')
      assertText(key)
      assertStrings(part)
    }
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the point
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/

/** The text rules of the format, for one string. */
function assertText(text: string) {
  if (!text.isWellFormed()) throw new Error('lone surrogate')
  if (controls.test(text)) throw new Error('control character')
  if (text.normalize('NFC') !== text) throw new Error('not in NFC')
  if (text.length * 3 > limits.stringBytes && Buffer.byteLength(text) > limits.stringBytes) {
    throw new Error('too long')
  }
}
