import { basename } from 'node:path'

/** A name no system trips over; the dialog may change it. */
export function plainName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place in a file name
  const plain = basename(name).replace(/[\u0000-\u001f"*/:<>?\\|\u202a-\u202e\u2066-\u2069]/g, '-')
  return (
    plain
      .replace(/^\.+/, '')
      .replace(/[. ]+$/, '')
      .slice(0, 120) || 'leerspoor'
  )
}
