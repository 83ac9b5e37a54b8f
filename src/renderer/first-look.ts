import { type Lang, langSchema } from '../shared/common.ts'

const said = new URLSearchParams(location.search)

/** What the desktop said when it opened this page, before the engine answers; other doors say nothing. */
export const firstLook: { asksPassphrase: boolean; lang: Lang | null } = {
  asksPassphrase: said.get('vault') === 'locked',
  lang: langSchema.safeParse(said.get('lang')).data ?? null,
}
