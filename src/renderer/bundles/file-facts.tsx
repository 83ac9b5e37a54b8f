import { Check, Search, TriangleAlert } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BundleDraft, Preview } from '../../shared/bundles.ts'
import { engine } from '../engine.ts'
import { announceProblem } from '../shell/undo.ts'
import { useLang } from '../text/when.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/icon.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import { TextField } from '../ui/text-field.tsx'
import { bytesInWords } from './bytes.ts'
import { PlainFacts } from './plain-facts.tsx'

type FactsProps = { draft: BundleDraft; preview: Preview }

/** What the finished file is: how much of the journal, how large, from whom. */
export function FileFacts({ draft, preview }: FactsProps) {
  const { t } = useTranslation()
  const lang = useLang()
  const headingId = useId()
  const { sender } = draft
  const facts = [
    [
      t('bundles.check.items'),
      t('bundles.check.itemsOf', { items: preview.items.length, count: preview.entries }),
    ],
    [t('bundles.check.size'), bytesInWords(preview.bytes, lang)],
    [t('bundles.check.masked'), t('bundles.check.places', { count: preview.maskedPlaces })],
    [t('bundles.check.sender'), sender.as === 'anonymous' ? t('bundles.sender.anonymous') : sender.name],
  ] as const
  return (
    <section aria-labelledby={headingId}>
      <SectionHeading id={headingId} className="mb-2.5">
        {t('bundles.check.fileTitle')}
      </SectionHeading>
      <PlainFacts facts={facts} />
    </section>
  )
}

/** Each masked text, and what never leaves, counted in the bytes of the finished file. */
export function SearchedInFile({ draft, preview }: FactsProps) {
  const { t } = useTranslation()
  const headingId = useId()
  return (
    <section aria-labelledby={headingId}>
      <SectionHeading id={headingId}>{t('bundles.check.searchedTitle')}</SectionHeading>
      <ul aria-label={t('bundles.check.searchedList')} className="mt-2.5 flex flex-col gap-2.5">
        {preview.masked.map(({ text, kind, count }) => (
          <Counted key={`${kind} ${text}`} what={text} isGood={count === 0}>
            {t('bundles.check.times', { count })}
          </Counted>
        ))}
        <Counted what={t('bundles.check.privateFields')} isGood={preview.privateFields === 0}>
          {t('bundles.check.fields', { count: preview.privateFields })}
        </Counted>
        <Counted what={t('bundles.check.localIds')} isGood={preview.localIds === 0}>
          {t('bundles.check.fields', { count: preview.localIds })}
        </Counted>
      </ul>
      <WordSearch draft={draft} />
    </section>
  )
}

function Counted({ what, isGood, children }: { what: string; isGood: boolean; children: string }) {
  return (
    <li className="flex items-start gap-2.5 type-body">
      <Icon
        icon={isGood ? Check : TriangleAlert}
        size={16}
        className={classes('mt-0.5', isGood ? 'text-accent' : 'text-ris')}
      />
      <span className="min-w-0 flex-1 break-words">{what}</span>
      <span className={classes('shrink-0 tabular-nums', isGood ? 'text-ink2' : 'font-[640] text-ris')}>
        {children}
      </span>
    </li>
  )
}

interface Answer {
  word: string
  count: number
  titles: string[]
}

/** Looks a word up in what leaves. The word stays in this page. */
function WordSearch({ draft }: { draft: BundleDraft }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const [word, setWord] = useState('')
  const [answer, setAnswer] = useState<Answer | null>(null)

  const find = async (event: FormEvent) => {
    event.preventDefault()
    const wished = word.trim()
    if (wished === '') return
    try {
      const { count, entryIds } = await engine.bundles.findWord({ draftId: draft.id, word: wished })
      const titles = draft.items.flatMap(({ entryId, item }) =>
        entryIds.includes(entryId) ? [item.title] : [],
      )
      setAnswer({ word: wished, count, titles })
    } catch (error) {
      announceProblem(error)
    }
  }
  return (
    <div className="mt-4">
      {isOpen ? (
        <form onSubmit={(event) => void find(event)} className="flex items-end gap-2" noValidate>
          <TextField
            label={t('bundles.check.findField')}
            value={word}
            onChange={setWord}
            maxLength={200}
            autoComplete="off"
            autoFocus
            className="min-w-0 flex-1"
          />
          <Button type="submit">{t('bundles.check.find')}</Button>
        </form>
      ) : (
        <Button variant="quiet" size="small" icon={Search} onPress={() => setOpen(true)} className="-ml-2.5">
          {t('bundles.check.findWord')}
        </Button>
      )}
      <div role="status" className="mt-2 type-body">
        {answer && (
          <>
            <p className={answer.count > 0 ? 'font-[600]' : undefined}>
              {t('bundles.check.wordFound', { word: answer.word, count: answer.count })}
            </p>
            {answer.titles.length > 0 && (
              <p className="type-meta text-ink2">
                {t('bundles.check.wordIn', { titles: answer.titles.join(', ') })}
              </p>
            )}
          </>
        )}
      </div>
    </div>
  )
}
