/** A link a person may follow out of the app. */
export interface Link {
  href: string
  /** what to show: the host as it really is (punycode), or the address of a mail */
  target: string
}

const longest = 2048

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const hidden = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/

/** Reads an address; null unless it is plain https: or mailto:, without a name or password for the server. */
export function readLink(text: string): Link | null {
  if (text.length > longest || hidden.test(text) || text.includes('\\')) return null
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  if (url.username || url.password) return null
  if (url.protocol === 'mailto:' && url.pathname) return { href: url.href, target: url.pathname }
  if (url.protocol !== 'https:' || !/^https:\/\/[^/]/i.test(text)) return null
  return { href: url.href, target: url.host }
}
