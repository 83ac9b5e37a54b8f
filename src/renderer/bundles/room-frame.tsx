import { createContext, type ReactNode, type RefObject, useContext, useRef, useState } from 'react'
import { Button as PlainButton } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { useStateWords } from '../rooms/state-words.ts'
import { useAskedPlaces } from '../shell/asked-places.ts'
import { IdleLock } from '../shell/idle-lock.tsx'
import { KeysDialog } from '../shell/keys-dialog.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { type RoomKeys, useRoomKeys } from '../shell/room-keys.ts'
import { SkipLink } from '../shell/skip-link.tsx'
import { KeyCaps } from '../ui/key-cap.tsx'
import { Logo } from '../ui/logo.tsx'
import { Stepper, type StepState } from '../ui/stepper.tsx'
import { type BundleStep, bundleSteps, stepState } from './bundle-steps.ts'

const RoomScroll = createContext<RefObject<HTMLElement | null>>({ current: null })

/** What scrolls in the room, for long lists. */
export function useRoomScroll(): RefObject<HTMLElement | null> {
  return useContext(RoomScroll)
}

export interface RoomFrameProps extends RoomKeys {
  /** null: the work is done, and no step leads back. */
  step: BundleStep | null
  onGoTo: (step: BundleStep) => void
  title: string
  intro: string
  children: ReactNode
  aside: ReactNode
  /** Left and right part of the foot. */
  footStart: ReactNode
  footEnd: ReactNode
}

/** The room where a bundle is made: steps above, the work, what it means beside it, the way on below. */
export function RoomFrame({
  step,
  onGoTo,
  title,
  intro,
  children,
  aside,
  footStart,
  footEnd,
  ...keys
}: RoomFrameProps) {
  const { t } = useTranslation()
  const scroll = useRef<HTMLDivElement>(null)
  const [showsKeys, setShowsKeys] = useState(false)
  useRoomKeys(keys)
  useAskedPlaces(() => setShowsKeys(true))
  return (
    <div className="flex h-dvh flex-col overflow-hidden bg-canvas">
      <SkipLink />
      <RoomHead step={step} onGoTo={onGoTo} onLeave={keys.onLeave} />
      <div ref={scroll} className="min-h-0 flex-1 overflow-y-auto [container-type:size]">
        <div className="grid min-h-full grid-cols-[minmax(0,1fr)_24.25rem] max-lg:grid-cols-[minmax(0,1fr)_20rem] max-md:grid-cols-1">
          <main
            id="main"
            tabIndex={-1}
            data-region=""
            className="min-w-0 px-14 pt-7 pb-10 pr-11 outline-none max-lg:px-8 max-md:px-4 max-md:pt-4 max-md:pb-6"
          >
            <PageTitle key={title} className="type-display">
              {title}
            </PageTitle>
            <p className="mt-0.5 mb-6 text-[1rem]/[1.5625rem] text-ink2">{intro}</p>
            <RoomScroll value={scroll}>{children}</RoomScroll>
          </main>
          <aside
            data-region=""
            aria-label={t('bundles.room.aside')}
            className="sticky top-0 h-[100cqh] overflow-y-auto border-l border-line bg-surface px-8 py-7 max-lg:px-6 max-md:static max-md:h-auto max-md:border-t max-md:border-l-0 max-md:px-4 max-md:py-6"
          >
            {aside}
          </aside>
        </div>
      </div>
      <section
        data-region=""
        data-foot=""
        aria-label={t('bundles.room.actions')}
        className="flex min-h-[4.25rem] shrink-0 flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line bg-surface py-2.5 pr-8 pl-14 max-lg:pr-6 max-lg:pl-8 max-md:px-4"
      >
        <div className="type-body text-ink2">{footStart}</div>
        <div className="ml-auto flex flex-wrap items-center justify-end gap-x-4 gap-y-2">{footEnd}</div>
      </section>
      <IdleLock />
      <KeysDialog isOpen={showsKeys} onClose={() => setShowsKeys(false)} />
    </div>
  )
}

type RoomHeadProps = Pick<RoomFrameProps, 'step' | 'onGoTo' | 'onLeave'>

function RoomHead({ step, onGoTo, onLeave }: RoomHeadProps) {
  const { t } = useTranslation()
  const stateWords = useStateWords()
  const stateOf = (id: BundleStep): StepState => (step === null ? 'done' : stepState(id, step))
  return (
    <header
      data-region=""
      className="grid min-h-16 shrink-0 grid-cols-[1fr_auto_1fr] items-center gap-x-4 border-b border-line px-8 py-2 max-lg:grid-cols-[auto_1fr_auto] max-lg:px-6 max-md:grid-cols-[1fr_auto] max-md:px-4"
    >
      <div className="flex items-center gap-3 max-md:sr-only">
        <span className="text-accent">
          <Logo size={28} />
        </span>
        <span className="type-list-title max-lg:sr-only">{t('bundles.room.title')}</span>
      </div>
      <div className="justify-self-center max-md:justify-self-start">
        <Stepper
          label={t('bundles.room.steps')}
          steps={bundleSteps.map((id) => ({ id, label: t(`bundles.step.${id}`), state: stateOf(id) }))}
          stateWords={stateWords}
          onGoTo={step === null ? undefined : onGoTo}
        />
      </div>
      <PlainButton
        onPress={onLeave}
        className="inline-flex min-h-9 items-center gap-3 justify-self-end rounded-control px-2 text-[0.875rem]/5 font-[600] text-ink2 hover:bg-neu-soft"
        render={(props) => <button {...props} aria-keyshortcuts="Escape" />}
      >
        <span aria-hidden className="max-md:hidden">
          <KeyCaps keys="Esc" />
        </span>
        {t(step === null ? 'common.close' : 'bundles.room.leave')}
      </PlainButton>
    </header>
  )
}
