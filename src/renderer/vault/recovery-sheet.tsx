import './recovery-sheet.css'
import { useQuery } from '@tanstack/react-query'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { orpc } from '../engine.ts'
import { useOpenedAt } from './use-opened-at.ts'

/** The words as they come out of a printer: a page of their own, whatever is on the screen. */
export function RecoverySheet({ words }: { words: readonly string[] }) {
  const { t, i18n } = useTranslation()
  const now = useOpenedAt()
  const { data: status } = useQuery(orpc.vault.status.queryOptions())
  const date = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'nl-NL', { dateStyle: 'long' })
  return createPortal(
    <div className="recovery-sheet" aria-hidden="true">
      <p className="type-page-title">{t('vault.words.sheet.title')}</p>
      <p className="mt-2">{t('vault.words.sheet.what')}</p>
      <ol lang="en">
        {words.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand twice; its place is what it is
          <li key={index}>
            <span>{index + 1}</span>
            <strong>{word}</strong>
          </li>
        ))}
      </ol>
      <p>{t('vault.words.sheet.how')}</p>
      <p>{t('vault.words.sheet.keep')}</p>
      <p className="mt-4">{t('vault.words.sheet.made', { date: date.format(now) })}</p>
      {status !== undefined && <p>{t('vault.words.sheet.vault', { folder: status.folder })}</p>}
    </div>,
    document.body,
  )
}
