import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { GitCompareArrows } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../shared/entries.ts'
import type { SearchHit } from '../../shared/search.ts'
import { startEditing } from '../entries/editing.ts'
import { connectEntries } from '../entries/entry-actions.ts'
import { localToday, shortDay } from '../text/days.ts'
import { Marked } from '../text/marks.tsx'
import { useLang } from '../text/when.ts'
import { Button } from '../ui/button.tsx'
import { dismiss, oppositeOf } from './moments.ts'
import { ReasonLine } from './reasons.tsx'

/** Two notes that cannot both hold, the older first. Whether they do is for the person to say. */
export function OppositePair({ hit, from }: { hit: SearchHit; from: Entry | null }) {
  const { t } = useTranslation()
  const headingId = useId()
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const lang = useLang()
  const now = localToday()
  const opposite = oppositeOf(hit)
  if (!opposite) return null
  const { id } = hit.source
  const inWords = opposite.code === 'oppositeWords'
  const saidInTitle = inWords && hit.passage.text === hit.title
  const foundIsOlder = opposite.found === 'older'
  const revise = () => {
    if (foundIsOlder || !from) void navigate({ to: '/notes/$id', params: { id }, search })
    else startEditing(from.id)
  }
  const found = (
    <Side when={hit.occurredOn ? shortDay(hit.occurredOn, now, lang) : ''}>
      <Link
        to="/notes/$id"
        params={{ id }}
        search={search}
        lang={hit.lang}
        className="type-list-title hover:underline"
      >
        <Marked text={hit.title} marks={saidInTitle ? hit.passage.marks : []} lang={hit.lang} />
      </Link>
      {inWords && !saidInTitle && <Quote {...hit.passage} lang={hit.lang} />}
    </Side>
  )
  const own = (
    <Side when={from ? shortDay(from.occurredOn, now, lang) : ''}>
      <span className="type-list-title text-ink2">{t('search.opposite.thisNote')}</span>
      {inWords && <Quote {...opposite.sentence} lang={from?.lang ?? lang} />}
    </Side>
  )
  return (
    <section
      aria-labelledby={headingId}
      className="flex flex-col gap-3 rounded-inset border border-control bg-surface px-4 py-3.5"
    >
      <h3 id={headingId} className="type-section-small">
        {t('search.opposite.title')}
      </h3>
      <ol className="flex flex-col gap-3 border-l-2 border-dotted border-control pl-3">
        {foundIsOlder && found}
        {own}
        {!foundIsOlder && found}
      </ol>
      <ReasonLine reasons={[opposite]} />
      {from && (
        <div className="flex flex-wrap items-center gap-2">
          <Button size="small" onPress={() => void dismiss(from.id, hit.source, 'contradiction')}>
            {t('search.opposite.bothHold')}
          </Button>
          <Button size="small" onPress={revise}>
            {t('search.opposite.revise')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            icon={GitCompareArrows}
            className="-ml-2.5"
            onPress={() =>
              void (foundIsOlder
                ? connectEntries(from.id, id, 'contradicts')
                : connectEntries(id, from.id, 'contradicts'))
            }
          >
            {t('search.opposite.connect')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Side({ when, children }: { when: string; children: ReactNode }) {
  return (
    <li className="flex flex-col gap-0.5">
      <span className="type-meta text-ink3">{when}</span>
      {children}
    </li>
  )
}

function Quote({ text, marks, lang }: SearchHit['passage'] & { lang: SearchHit['lang'] }) {
  return (
    <p className="font-serif text-[0.96875rem]/[1.4375rem] text-ink2">
      “<Marked text={text} marks={marks} lang={lang} />”
    </p>
  )
}
