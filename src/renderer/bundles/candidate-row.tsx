import { Check } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Candidate } from '../../shared/bundles.ts'
import { engine } from '../engine.ts'
import { EntryMark, givenKinds } from '../entries/kind-parts.tsx'
import { announceDone, announceProblem } from '../shell/undo.ts'
import { useLang } from '../text/when.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/icon.tsx'
import { MenuButton } from '../ui/menu.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { monthInText } from './item-facts.ts'

type CandidateRowProps = {
  row: Candidate
  isOn: boolean
  /** It was blocked, and has new text now. */
  isRewritten: boolean
  tabStop: boolean
  onToggle: () => void
  onRewrite: () => void
}

/** One note to tick, or why that cannot be done yet. */
export function CandidateRow({ row, isOn, isRewritten, tabStop, onToggle, onRewrite }: CandidateRowProps) {
  const { t } = useTranslation()
  const titleId = useId()
  const metaId = useId()
  const isBlocked = row.block !== null && !isRewritten
  return (
    <div className={classes('flex items-stretch', isOn ? 'bg-surface' : 'hover:bg-surface')}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys */}
      {/* biome-ignore lint/a11y/useSemanticElements: the whole row is the target, with title and facts in it */}
      <div
        role="checkbox"
        aria-checked={isOn}
        aria-disabled={isBlocked || undefined}
        aria-labelledby={titleId}
        aria-describedby={metaId}
        tabIndex={tabStop ? 0 : -1}
        onClick={onToggle}
        className="flex min-w-0 flex-1 items-center gap-3 px-4 py-2 -outline-offset-2"
      >
        <TickBox isOn={isOn} isBlocked={isBlocked} />
        <EntryMark kind={row.kind} size={20} />
        <span className="min-w-0 flex-1">
          <span
            id={titleId}
            className={classes('block type-list-title', isBlocked ? 'font-[500] text-ink3' : 'text-ink')}
          >
            <VisuallyHidden>{t(`entries.kind.${row.kind}`)}: </VisuallyHidden>
            <span lang={row.lang}>{row.title}</span>
          </span>
          <span id={metaId} className="block type-meta text-ink3">
            <RowMeta row={row} isRewritten={isRewritten} />
          </span>
        </span>
        {row.block === null && (
          <span className="shrink-0 pr-2 type-meta text-ink2 max-md:hidden">
            {t('bundles.choose.goes', { count: row.goes.filter((field) => field !== 'title').length })}
          </span>
        )}
      </div>
      {row.block !== null && (
        <div className="flex shrink-0 items-center pr-3">
          {row.block === 'kindFirst' ? (
            <GiveKind row={row} />
          ) : (
            <Button variant="quiet" size="small" onPress={onRewrite}>
              <span aria-hidden>{t('bundles.choose.rewrite')}</span>
              <VisuallyHidden>{t('bundles.choose.rewriteOf', { title: row.title })}</VisuallyHidden>
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function TickBox({ isOn, isBlocked }: { isOn: boolean; isBlocked: boolean }) {
  return (
    <span
      aria-hidden
      className={classes(
        'flex size-5 shrink-0 items-center justify-center rounded-tag border-[1.5px]',
        isOn
          ? 'border-accent bg-accent text-on-accent forced-colors:bg-[Highlight]'
          : isBlocked
            ? 'border-line'
            : 'border-control bg-surface',
      )}
    >
      {isOn && <Icon icon={Check} size={14} />}
    </span>
  )
}

function RowMeta({ row, isRewritten }: { row: Candidate; isRewritten: boolean }) {
  const { t } = useTranslation()
  const lang = useLang()
  if (isRewritten) return t('bundles.choose.rewritten')
  if (row.block !== null) return t(`bundles.choose.block.${row.block}`)
  const month = (name: string) => monthInText(name, lang)
  const parts = [t(`entries.status.${row.status}`), month(row.month)]
  if (row.processName !== null) parts.push(row.processName)
  if (row.sharedIn.length > 0) {
    parts.push(t('bundles.choose.sharedBefore', { months: row.sharedIn.map(month).join(', ') }))
  }
  return parts.join(' · ')
}

/** A note gets its kind here, without leaving the room. */
function GiveKind({ row }: { row: Candidate }) {
  const { t } = useTranslation()
  const give = async (kind: (typeof givenKinds)[number]) => {
    try {
      const { version } = await engine.entries.get({ id: row.id })
      const { undoId } = await engine.entries.update({ id: row.id, basedOn: version, patch: { kind } })
      announceDone(
        t('bundles.choose.kindGiven', { kind: t(`entries.kind.${kind}`), title: row.title }),
        undoId,
      )
    } catch (error) {
      announceProblem(error)
    }
  }
  return (
    <MenuButton
      trigger={
        <Button variant="quiet" size="small">
          <span aria-hidden>{t('bundles.choose.giveKind')}</span>
          <VisuallyHidden>{t('bundles.choose.giveKindOf', { title: row.title })}</VisuallyHidden>
        </Button>
      }
      items={givenKinds.map((kind) => ({ id: kind, label: t(`entries.kind.${kind}`) }))}
      onAction={(id) => {
        const kind = givenKinds.find((given) => given === id)
        if (kind) void give(kind)
      }}
    />
  )
}
