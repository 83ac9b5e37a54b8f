import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryRow, Kind } from '../../shared/entries.ts'
import { engine, orpc } from '../engine.ts'
import { KindChips } from '../entries/kind-chips.tsx'
import { EntryMark, givenKinds } from '../entries/kind-parts.tsx'
import { announceDone, announceProblem, undoLast } from '../shell/undo.ts'
import { useWhen } from '../text/when.ts'
import { classes } from '../ui/classes.ts'
import { SectionHeading } from '../ui/section-heading.tsx'
import { useSettings } from '../use-settings.ts'

/** Cards shown at once. */
const cardsShown = 5

/** Milliseconds an answered card stays before it folds away. */
const doneStays = 600

const unsorted = { filter: { kinds: ['unsorted' as const] }, limit: cardsShown + 1 }

/** Notes that have no kind yet; each can be given one here, now or later. */
export function Inbox({ first }: { first: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation()
  const headingId = useId()
  const { data } = useQuery(orpc.entries.list.queryOptions({ input: unsorted }))
  const [answered, setAnswered] = useState<ReadonlyMap<string, { row: EntryRow; kind: Kind }>>(new Map())
  const [later, setLater] = useState<ReadonlySet<string>>(new Set())
  const list = useRef<HTMLUListElement>(null)

  if (!data) return null
  const cards = cardsOf(data.rows, answered, later)

  const answer = async (row: EntryRow, kind: Kind) => {
    focusNext(list.current)
    setAnswered((before) => new Map(before).set(row.id, { row, kind }))
    await giveKind(row, kind, t('today.inbox.given', { kind: t(`entries.kind.${kind}`), title: row.title }))
    setTimeout(() => {
      setAnswered((before) => new Map([...before].filter(([id]) => id !== row.id)))
    }, doneStays)
  }

  return (
    <section aria-labelledby={headingId}>
      <SectionHeading
        id={headingId}
        aside={data.total > 0 ? t('today.inbox.count', { count: data.total }) : undefined}
      >
        {t('today.inbox.title')}
      </SectionHeading>
      {cards.length === 0 && <p className="mt-2 type-body text-ink3">{t('today.inbox.empty')}</p>}
      <ul ref={list} className="mt-3 flex flex-col gap-2.5">
        {cards.map(({ row, kind }, index) => (
          <li key={row.id}>
            <InboxCard
              row={row}
              kind={kind}
              card={index === 0 ? first : undefined}
              onKind={(given) => void answer(row, given)}
              onLater={() => {
                focusNext(list.current)
                setLater((before) => new Set(before).add(row.id))
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Cards in the order of their capture: those still open, and those answered a moment ago. */
function cardsOf(
  rows: readonly EntryRow[],
  answered: ReadonlyMap<string, { row: EntryRow; kind: Kind }>,
  later: ReadonlySet<string>,
) {
  const open = rows.filter((row) => !answered.has(row.id)).map((row) => ({ row, kind: row.kind }))
  return [...open, ...answered.values()]
    .filter(({ row }) => !later.has(row.id))
    .sort((a, b) => b.row.createdAt.at - a.row.createdAt.at)
    .slice(0, cardsShown)
}

async function giveKind(row: EntryRow, kind: Kind, words: string) {
  try {
    const { version } = await engine.entries.get({ id: row.id })
    const { undoId } = await engine.entries.update({ id: row.id, basedOn: version, patch: { kind } })
    announceDone(words, undoId)
  } catch (error) {
    announceProblem(error)
  }
}

/** Moves on to the card after the focused one, else the one before it. */
function focusNext(list: HTMLElement | null) {
  const cards = [...(list?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
  const here = cards.findIndex((card) => card.contains(document.activeElement))
  if (here >= 0) (cards[here + 1] ?? cards[here - 1])?.focus()
}

function focusPrevious(list: Element | null) {
  const cards = [...(list?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
  const here = cards.findIndex((card) => card.contains(document.activeElement))
  if (here > 0) cards[here - 1]?.focus()
}

type InboxCardProps = {
  row: EntryRow
  kind: Kind
  card: RefObject<HTMLElement | null> | undefined
  onKind: (kind: Kind) => void
  onLater: () => void
}

function InboxCard({ row, kind, card, onKind, onLater }: InboxCardProps) {
  const { t } = useTranslation()
  const when = useWhen()
  const navigate = useNavigate()
  const { singleKeys } = useSettings()
  const titleId = useId()
  const askId = useId()
  const done = kind !== 'unsorted'

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const list = event.currentTarget.closest('ul')
    const given = givenKinds[Number(event.key) - 1]
    const onCard = event.target === event.currentTarget
    if (event.key === 'ArrowDown' || (singleKeys && event.key === 'j')) focusNext(list)
    else if (event.key === 'ArrowUp' || (singleKeys && event.key === 'k')) focusPrevious(list)
    else if (singleKeys && given) onKind(given)
    else if (singleKeys && event.key === 's') onLater()
    else if (singleKeys && event.key === 'u') void undoLast()
    else if (onCard && event.key === 'Enter') void navigate({ to: '/notes/$id', params: { id: row.id } })
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <article
      ref={card}
      data-card=""
      // biome-ignore lint/a11y/noNoninteractiveTabindex: cards are walked through with J and K
      tabIndex={0}
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      className={classes(
        'rounded-card border border-line bg-surface px-[1.125rem] py-4 transition-opacity duration-collapse',
        done && 'opacity-60',
      )}
    >
      <div className="flex items-start gap-3">
        <EntryMark kind={kind} labelled />
        <h3 id={titleId} lang={row.lang} className="min-w-0 flex-1 type-list-title">
          <Link to="/notes/$id" params={{ id: row.id }} className="hover:underline" tabIndex={-1}>
            {row.title}
          </Link>
        </h3>
        <span className="shrink-0 type-meta text-ink3">{when(row.createdAt)}</span>
      </div>
      <div className="mt-2 ml-8 flex flex-wrap items-center gap-x-3 gap-y-2 max-lg:ml-0">
        <span id={askId} className="type-label text-ink2">
          {t('today.inbox.ask')}
        </span>
        <KindChips value={kind} labelledBy={askId} onChange={onKind} />
      </div>
    </article>
  )
}
