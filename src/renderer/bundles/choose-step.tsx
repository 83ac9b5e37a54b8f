import { EyeOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BundleDraft, Candidate } from '../../shared/bundles.ts'
import { engine } from '../engine.ts'
import { sentenceOf } from '../problem.ts'
import { announceProblem } from '../shell/undo.ts'
import { localToday } from '../text/days.ts'
import { announceQuietly } from '../ui/announce.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { useSettled } from '../use-settled.ts'
import type { BundleStep } from './bundle-steps.ts'
import { CandidateFilters, filterOfWish, noWish } from './candidate-filters.tsx'
import { CandidateList } from './candidate-list.tsx'
import { CandidateRow } from './candidate-row.tsx'
import { type Choice, isSenderReady, maxChosen, type Rewrite, toggled, withRewrite } from './choice.ts'
import { DraftList } from './draft-list.tsx'
import { RewriteDialog } from './rewrite-dialog.tsx'
import { RoomFrame } from './room-frame.tsx'
import { SenderChoice } from './sender-choice.tsx'
import { useCandidates } from './use-candidates.ts'
import { useChoice } from './use-choice.ts'
import { inTurn } from './use-draft.ts'
import { WhatGoes } from './what-goes.tsx'

type ChooseStepProps = {
  draft: BundleDraft | undefined
  /** The draft was made or changed; `step` leads on. */
  onDraft: (draft: BundleDraft, step?: BundleStep) => void
  onLeave: (kept: boolean) => void
}

/** First step: which notes go, and under which name. */
export function ChooseStep({ draft, onDraft, onLeave }: ChooseStepProps) {
  const { t } = useTranslation()
  const { choice, setChoice, keep } = useChoice(draft, onDraft)
  const blocked = whyNotOn(choice)

  const goOn = async () => {
    if (blocked !== null) return
    const kept = await keep(true)
    if (kept) onDraft(kept, 'mask')
  }
  const leave = async () => {
    if (choice.entries.size > 0 && isSenderReady(choice.sender)) {
      if ((await keep(true)) !== null) onLeave(true)
    } else if (draft && choice.entries.size === 0) {
      await inTurn(() => engine.bundles.discard({ draftId: draft.id })).catch(announceProblem)
      onLeave(false)
    } else onLeave(draft !== undefined)
  }
  return (
    <RoomFrame
      step="choose"
      onGoTo={() => {}}
      onLeave={() => void leave()}
      onMain={() => void goOn()}
      title={t('bundles.choose.title')}
      intro={t('bundles.choose.intro')}
      aside={
        <>
          <WhatGoes />
          <SenderChoice sender={choice.sender} onChange={(sender) => setChoice({ ...choice, sender })} />
        </>
      }
      footStart={
        <>
          <strong className="font-[640] text-ink">
            {t('bundles.choose.chosen', { count: choice.entries.size })}
          </strong>{' '}
          {t('bundles.choose.nothingSent')}
        </>
      }
      footEnd={
        <Button
          variant="primary"
          keys="Ctrl Enter"
          onPress={() => void goOn()}
          disabledReason={blocked === null ? undefined : t(blocked, { count: maxChosen })}
        >
          {t('bundles.choose.next')}
        </Button>
      }
    >
      {draft === undefined && choice.entries.size === 0 && <DraftList className="mb-6" />}
      <Chooser choice={choice} onChange={setChoice} />
    </RoomFrame>
  )
}

function whyNotOn(choice: Choice) {
  if (choice.entries.size === 0) return 'bundles.choose.chooseFirst'
  if (choice.entries.size > maxChosen) return 'bundles.choose.tooMany'
  return isSenderReady(choice.sender) ? null : 'bundles.sender.nameFirst'
}

function Chooser({ choice, onChange }: { choice: Choice; onChange: (choice: Choice) => void }) {
  const { t } = useTranslation()
  const [wish, setWish] = useState(noWish)
  const [rewriting, setRewriting] = useState<Candidate | null>(null)
  // What was written anew stays at hand when a note is unticked and ticked again.
  const [written, setWritten] = useState<ReadonlyMap<string, Rewrite>>(new Map())
  const { rows, total, isReady, isSearching, error, loadMore } = useCandidates({
    filter: filterOfWish(wish, localToday()),
    text: wish.text,
  })
  useSaidCount(isSearching ? rows.length : null)

  const toggle = (row: Candidate) => {
    const isFree = row.block === null || choice.entries.has(row.id)
    if (isFree) onChange(toggled(choice, row.id))
    else if (row.block !== 'kindFirst') setRewriting(row)
  }
  return (
    <>
      <CandidateFilters wish={wish} onChange={setWish} />
      {error !== null && <p className="type-body text-ris">{sentenceOf(error)}</p>}
      {isReady && rows.length === 0 && (
        <EmptyState
          action={
            wish === noWish ? undefined : (
              <Button onPress={() => setWish(noWish)}>{t('bundles.choose.showAll')}</Button>
            )
          }
        >
          {t(wish === noWish ? 'bundles.choose.nothing' : 'bundles.choose.nothingFound')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <CandidateList
          label={t('bundles.choose.list', { count: total })}
          rows={rows}
          total={total}
          loadMore={loadMore}
          onToggle={toggle}
        >
          {(row, tabStop) => (
            <CandidateRow
              row={row}
              isOn={choice.entries.has(row.id)}
              isRewritten={row.block !== null && choice.entries.has(row.id)}
              tabStop={tabStop}
              onToggle={() => toggle(row)}
              onRewrite={() => setRewriting(row)}
            />
          )}
        </CandidateList>
      )}
      {isReady && (
        <p className="mt-3 flex items-start gap-2 type-meta text-ink3">
          <Icon icon={EyeOff} size={15} className="mt-0.5" />
          {t('bundles.choose.neverShare')}
        </p>
      )}
      {rewriting && (
        <RewriteDialog
          row={rewriting}
          initial={written.get(rewriting.id) ?? null}
          onSave={(rewrite) => {
            setWritten(new Map(written).set(rewriting.id, rewrite))
            onChange(withRewrite(choice, rewriting.id, rewrite))
            setRewriting(null)
          }}
          onClose={() => setRewriting(null)}
        />
      )}
    </>
  )
}

/** Reads out how many were found, when the search stands still. */
function useSaidCount(count: number | null) {
  const { t } = useTranslation()
  const settled = useSettled(count, 700)
  useEffect(() => {
    if (settled !== null) announceQuietly(t('bundles.choose.found', { count: settled }))
  }, [settled, t])
}
