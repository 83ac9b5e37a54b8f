import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { engine } from '../engine.ts'
import { sentenceOf } from '../problem.ts'
import { shell } from '../shell.ts'

/** Gathers everything into one file and asks where it goes, saying how far it is. */
export function useExportAll() {
  const { t } = useTranslation()
  const [isBusy, setIsBusy] = useState(false)
  const [words, setWords] = useState('')
  const run = async () => {
    setIsBusy(true)
    try {
      setWords(t('settings.export.making'))
      const { name, file, entries } = await engine.portability.exportAll()
      setWords(t('settings.export.saving'))
      const { saved } = await shell.saveFile({ name, file })
      setWords(saved ? t('settings.export.done', { count: entries }) : t('settings.export.notSaved'))
    } catch (error) {
      setWords(sentenceOf(error))
    } finally {
      setIsBusy(false)
    }
  }
  return { start: () => void run(), isBusy, words }
}
