import { Pencil, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announceProblem } from '../shell/undo.ts'
import { shell } from '../shell.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { RecoverySheet } from './recovery-sheet.tsx'

/** The 24 words to keep: printed, or written over by hand. Never through the clipboard, which others read. */
export function WordsList({ words }: { words: readonly string[] }) {
  const { t } = useTranslation()
  const [isLarge, setIsLarge] = useState(false)
  return (
    <div>
      <ol
        lang="en"
        aria-label={t('vault.words.list')}
        onCopy={(event) => event.preventDefault()}
        className={classes(
          'grid rounded-card border border-control bg-surface px-[1.375rem] py-4 font-mono select-none',
          isLarge
            ? 'grid-cols-3 gap-y-1.5 text-[1.3125rem]/10 max-md:grid-cols-1'
            : 'grid-cols-4 text-[0.9375rem]/[1.9375rem] max-md:grid-cols-2',
        )}
      >
        {words.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand twice; its place is what it is
          <li key={index} className="flex items-baseline gap-3.5">
            <span className="min-w-5 text-[0.8125rem] text-ink3 tabular-nums">{index + 1}</span>
            <span className="font-[540]">{word}</span>
          </li>
        ))}
      </ol>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
        <div className="flex flex-wrap gap-2">
          <Button size="small" icon={Printer} onPress={() => void shell.print().catch(announceProblem)}>
            {t('vault.words.print')}
          </Button>
          <Button size="small" variant="quiet" icon={Pencil} onPress={() => setIsLarge(!isLarge)}>
            {t('vault.words.write')}
          </Button>
        </div>
        <span className="type-meta text-ink3">{t('vault.words.english')}</span>
      </div>
      <RecoverySheet words={words} />
    </div>
  )
}
