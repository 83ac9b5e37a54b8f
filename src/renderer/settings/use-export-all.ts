import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportAll } from './export-all.ts'

/** An export with the words that say how far it is. */
export function useExportAll() {
  const { t } = useTranslation()
  const [isBusy, setIsBusy] = useState(false)
  const [words, setWords] = useState('')
  const start = async () => {
    setIsBusy(true)
    await exportAll(t, setWords)
    setIsBusy(false)
  }
  return { start: () => void start(), isBusy, words }
}
