import { app } from 'electron'
import { type Lang, langSchema } from '../shared/common.ts'

/** The language this computer asks for, when the person has not chosen one. */
export function systemLang(): Lang {
  const wished = [app.getLocale(), ...app.getPreferredSystemLanguages()]
  const read = wished.map((tag) => langSchema.safeParse(tag.slice(0, 2).toLowerCase()))
  return read.find((one) => one.success)?.data ?? 'nl'
}
