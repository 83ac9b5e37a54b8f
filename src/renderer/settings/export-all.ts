import type { TFunction } from 'i18next'
import { engine } from '../engine.ts'
import { sentenceOf } from '../problem.ts'
import { shell } from '../shell.ts'

/** Gathers everything into one file and asks where it goes; `say` hears how far it is. */
export async function exportAll(t: TFunction, say: (words: string) => void) {
  try {
    say(t('settings.export.making'))
    const { name, file, entries } = await engine.portability.exportAll()
    say(t('settings.export.saving'))
    const { saved } = await shell.saveFile({ name, file })
    say(saved ? t('settings.export.done', { count: entries }) : t('settings.export.notSaved'))
  } catch (error) {
    say(sentenceOf(error))
  }
}
