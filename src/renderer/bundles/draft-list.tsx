import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { FilePen } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Instant } from '../../shared/common.ts'
import { engine, orpc } from '../engine.ts'
import { announceProblem } from '../shell/undo.ts'
import { useWhen } from '../text/when.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { splatOf } from './bundle-steps.ts'
import { inTurn } from './use-draft.ts'

type Draft = { id: string; titles: string[]; updatedAt: Instant }

/** Titles named; the rest is counted. */
const titlesShown = 2

/** Bundles begun earlier: to go on with, or to discard. Nothing when there are none. */
export function DraftList({ className }: { className?: string }) {
  const { t } = useTranslation()
  const headingId = useId()
  const { data: drafts } = useQuery(orpc.bundles.drafts.queryOptions())
  const [discarding, setDiscarding] = useState<Draft | null>(null)
  if (!drafts || drafts.length === 0) return null
  return (
    <section aria-labelledby={headingId} className={className}>
      <SectionHeading id={headingId} look="label">
        {t('bundles.drafts.title')}
      </SectionHeading>
      <ul
        aria-label={t('bundles.drafts.list', { count: drafts.length })}
        className="mt-2 divide-y divide-line rounded-panel border border-line bg-surface"
      >
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} onDiscard={() => setDiscarding(draft)} />
        ))}
      </ul>
      {discarding && <DiscardDialog draft={discarding} onClose={() => setDiscarding(null)} />}
    </section>
  )
}

function DraftRow({ draft, onDiscard }: { draft: Draft; onDiscard: () => void }) {
  const { t } = useTranslation()
  const when = useWhen()
  const navigate = useNavigate()
  const rest = draft.titles.length - titlesShown
  const shown = draft.titles.slice(0, titlesShown).join(', ')
  const titles = rest > 0 ? `${shown}, ${t('bundles.drafts.more', { count: rest })}` : shown
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
      <Icon icon={FilePen} size={18} className="text-ink3" />
      <span className="min-w-0 flex-1 basis-52">
        <span className="block type-body font-[540]">{titles}</span>
        <span className="block type-meta text-ink3">
          {t('bundles.drafts.changed', { when: when(draft.updatedAt) })}
        </span>
      </span>
      <span className="flex gap-1">
        <Button
          size="small"
          onPress={() => void navigate({ to: '/bundle/$', params: { _splat: splatOf(draft.id, 'mask') } })}
        >
          <span aria-hidden>{t('bundles.drafts.resume')}</span>
          <VisuallyHidden>{t('bundles.drafts.resumeOf', { titles })}</VisuallyHidden>
        </Button>
        <Button size="small" variant="plain" onPress={onDiscard}>
          <span aria-hidden>{t('bundles.drafts.discard')}</span>
          <VisuallyHidden>{t('bundles.drafts.discardOf', { titles })}</VisuallyHidden>
        </Button>
      </span>
    </li>
  )
}

/** What was written and masked in the copies exists nowhere else, so it is asked once. */
function DiscardDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const { t } = useTranslation()
  const discard = async () => {
    try {
      await inTurn(() => engine.bundles.discard({ draftId: draft.id }))
      announce(t('bundles.drafts.discarded'))
    } catch (error) {
      announceProblem(error)
    }
    onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      role="alertdialog"
      title={t('bundles.drafts.discardTitle')}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="danger" onPress={() => void discard()}>
            {t('bundles.drafts.discard')}
          </Button>
        </>
      }
    >
      <p>{draft.titles.join(', ')}</p>
      <p className="mt-2">{t('bundles.drafts.discardWhy')}</p>
    </Dialog>
  )
}
