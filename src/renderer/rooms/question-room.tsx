import { type ReactNode, useId, useState } from 'react'
import { Button as PlainButton } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { useAskedPlaces } from '../shell/asked-places.ts'
import { IdleLock } from '../shell/idle-lock.tsx'
import { KeysDialog } from '../shell/keys-dialog.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { type RoomKeys, useRoomKeys } from '../shell/room-keys.ts'
import { SkipLink } from '../shell/skip-link.tsx'
import { KeyCaps } from '../ui/key-cap.tsx'
import { Logo } from '../ui/logo.tsx'
import { type Step, Stepper } from '../ui/stepper.tsx'
import { useStateWords } from './state-words.ts'

interface QuestionRoomProps<Id extends string> extends RoomKeys {
  /** What is done here, beside the logo. */
  name: string
  stations: readonly Step<Id>[]
  /** Without it no station leads back: the work is done. */
  onGoTo?: ((id: Id) => void) | undefined
  title: string
  /** What stands beside the question, and its name for a screen reader. */
  aside?: ReactNode
  asideLabel: string
  /** @param headingId names what answers the question */
  children: (headingId: string) => ReactNode
  /** The way on, below the answer. */
  acts: ReactNode
}

/** A focus room with one question at a time: stations above, what it is about beside it, the way on below. */
export function QuestionRoom<Id extends string>({
  name,
  stations,
  onGoTo,
  title,
  aside,
  asideLabel,
  children,
  acts,
  ...keys
}: QuestionRoomProps<Id>) {
  const { t } = useTranslation()
  const stateWords = useStateWords()
  const headingId = useId()
  const [showsKeys, setShowsKeys] = useState(false)
  useRoomKeys(keys)
  useAskedPlaces(() => setShowsKeys(true))
  const at = stations.findIndex(({ state }) => state === 'current')
  return (
    <div className="flex min-h-dvh flex-col bg-canvas">
      <SkipLink />
      <header
        data-region=""
        className="grid min-h-16 grid-cols-[1fr_auto] items-center gap-x-4 px-8 py-2 max-md:px-4"
      >
        <div className="flex items-center gap-3">
          <span className="text-accent">
            <Logo size={28} />
          </span>
          <span className="type-list-title">{name}</span>
        </div>
        <PlainButton
          onPress={keys.onLeave}
          className="inline-flex min-h-9 items-center gap-3 rounded-control px-2 text-[0.875rem]/5 font-[600] text-ink2 hover:bg-neu-soft"
          render={(props) => <button {...props} aria-keyshortcuts="Escape" />}
        >
          <span aria-hidden className="max-md:hidden">
            <KeyCaps keys="Esc" />
          </span>
          {t(at < 0 ? 'common.close' : 'common.room.leave')}
        </PlainButton>
        <div className="col-span-2 justify-self-center py-2">
          <Stepper label={t('common.room.steps')} steps={stations} stateWords={stateWords} onGoTo={onGoTo} />
        </div>
      </header>
      <div className="mx-auto grid w-full max-w-[64rem] flex-1 grid-cols-[15.5rem_minmax(0,1fr)] content-start gap-x-12 gap-y-8 px-8 pt-8 pb-10 max-lg:gap-x-8 max-md:grid-cols-1 max-md:px-4">
        <aside data-region="" aria-label={asideLabel} className="max-md:order-last">
          {aside}
        </aside>
        <main id="main" tabIndex={-1} data-region="" className="min-w-0 outline-none">
          {at >= 0 && (
            <p className="mb-1 type-body text-ink3">
              {t('common.room.question', { number: at + 1, total: stations.length })}
            </p>
          )}
          <div id={headingId}>
            <PageTitle key={title} className="type-display mb-5">
              {title}
            </PageTitle>
          </div>
          {children(headingId)}
          <div className="mt-7 flex flex-wrap items-center justify-between gap-3">{acts}</div>
        </main>
      </div>
      <footer className="pb-6 text-center type-meta text-ink3">{t('common.room.foot')}</footer>
      <IdleLock />
      <KeysDialog isOpen={showsKeys} onClose={() => setShowsKeys(false)} />
    </div>
  )
}
