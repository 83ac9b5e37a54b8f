import type { RE2JS } from 're2js'
import type { Span } from './fold.ts'

const digit = /[0-9]/

/** As `matches`, for patterns that cannot match a text without a digit. */
export function digitMatches(pattern: RE2JS, text: string, group = 0): Span[] {
  return digit.test(text) ? matches(pattern, text, group) : []
}

/** Spans of a linear-time pattern; with `group`, of that part of it. */
export function matches(pattern: RE2JS, text: string, group = 0): Span[] {
  const matcher = pattern.matcher(text)
  const spans: Span[] = []
  while (matcher.find()) {
    const start = matcher.start(group)
    const end = matcher.end(group)
    if (start >= 0 && end > start) spans.push({ start, end })
  }
  return spans
}
