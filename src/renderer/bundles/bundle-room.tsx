import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BundleDraft } from '../../shared/bundles.ts'
import { hasCode } from '../problem.ts'
import { Fault } from '../shell/fault.tsx'
import { Notice } from '../shell/notice.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/button.tsx'
import { type BundleStep, placeOf, reachableStep, splatOf } from './bundle-steps.ts'
import { CheckStep } from './check-step.tsx'
import { ChooseStep } from './choose-step.tsx'
import { MaskStep } from './mask-step.tsx'
import { type SignedFile, SignStep } from './sign-step.tsx'
import { SignedPage } from './signed-page.tsx'
import { keepDraft, useDraft } from './use-draft.ts'

/** The room where a bundle is made. The address holds the draft and the step, so both survive closing. */
export function BundleRoom() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { _splat } = useParams({ strict: false })
  const { draftId, step: wished } = placeOf(_splat ?? '')
  const { data, error } = useDraft(draftId)
  const [signed, setSigned] = useState<SignedFile | null>(null)
  // The draft that the first tick made: choosing goes on in it without beginning anew.
  const [madeHere, setMadeHere] = useState<string | null>(null)

  const goTo = useCallback(
    (id: string, step: BundleStep, replace = false) =>
      void navigate({ to: '/bundle/$', params: { _splat: splatOf(id, step) }, replace }),
    [navigate],
  )
  const onDraft = useCallback(
    (draft: BundleDraft, step?: BundleStep) => {
      keepDraft(draft)
      if (step !== undefined) goTo(draft.id, step)
      else if (draftId !== draft.id) {
        setMadeHere(draft.id)
        goTo(draft.id, 'choose', true)
      }
    },
    [draftId, goTo],
  )
  const startNew = () => {
    setSigned(null)
    setMadeHere(null)
    void navigate({ to: '/bundle' })
  }
  const leave = (kept: boolean) => {
    if (kept) announce(t('bundles.room.kept'))
    void navigate({ to: '/team' })
  }

  if (signed) return <SignedPage signed={signed} onLeave={() => leave(false)} onAnother={startNew} />
  if (error && hasCode(error, 'bundle-missing')) {
    return (
      <Notice
        title={t('bundles.room.draftMissing')}
        actions={
          <>
            <Button onPress={() => leave(false)}>{t('bundles.room.toTeam')}</Button>
            <Button variant="primary" onPress={startNew}>
              {t('bundles.room.startNew')}
            </Button>
          </>
        }
      />
    )
  }
  if (error) return <Fault error={error} />
  if (draftId !== null && !data) return null
  const draft = draftId === null ? undefined : data
  const step = draft ? reachableStep(wished, draft) : 'choose'
  if (!draft || step === 'choose') {
    const key = draftId === madeHere ? null : draftId
    return <ChooseStep key={key} draft={draft} onDraft={onDraft} onLeave={leave} />
  }
  const shared = { draft, onGoTo: (next: BundleStep) => goTo(draft.id, next), onLeave: () => leave(true) }
  switch (step) {
    case 'mask':
      return <MaskStep {...shared} />
    case 'check':
      return <CheckStep {...shared} />
    case 'sign':
      return <SignStep {...shared} onSigned={setSigned} />
  }
}
