import { WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../shell/page-title.tsx'
import { Icon } from '../ui/icon.tsx'
import { Logo } from '../ui/logo.tsx'
import { PanelStepper, type StepState } from '../ui/stepper.tsx'
import { stepsHere, type WelcomeStep } from './welcome-steps.ts'

type WelcomeFrameProps = {
  step: WelcomeStep
  title: string
  intro: string
  /** False where the first field takes focus. */
  titleTakesFocus?: boolean | undefined
  onBack?: (() => void) | undefined
  children: ReactNode
}

/** The dark panel with the track at the left, the question at the right. Esc goes back. */
export function WelcomeFrame({ step, title, intro, titleTakesFocus, onBack, children }: WelcomeFrameProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc means back wherever the focus is on this page
    <div
      className="flex min-h-dvh bg-canvas max-md:flex-col"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onBack?.()
      }}
    >
      <Panel step={step} />
      <main className="flex min-w-0 flex-1 flex-col px-[4.5rem] pt-26 pb-6 max-lg:px-10 max-md:px-5 max-md:pt-8 short:pt-10">
        <div className="flex w-full max-w-[37.5rem] flex-1 flex-col">
          <PageTitle key={title} className="type-display" takesFocus={titleTakesFocus}>
            {title}
          </PageTitle>
          <p className="mt-2 mb-7 text-[1rem]/[1.5625rem] text-ink2">{intro}</p>
          {children}
        </div>
      </main>
    </div>
  )
}

function Panel({ step }: { step: WelcomeStep }) {
  const { t } = useTranslation()
  const here = stepsHere.indexOf(step)
  const stateOf = (index: number): StepState => (index < here ? 'done' : index === here ? 'current' : 'ahead')
  return (
    <aside className="flex w-[25rem] shrink-0 flex-col bg-panel px-11 pt-11 pb-9 text-on-panel max-lg:w-72 max-lg:px-7 max-md:w-auto max-md:flex-row max-md:flex-wrap max-md:items-center max-md:gap-x-8 max-md:gap-y-3 max-md:px-5 max-md:py-4 forced-colors:border-r">
      <div className="flex items-center gap-3.5">
        <Logo size={32} />
        <span className="type-section">Leerspoor</span>
      </div>
      <p className="mt-24 max-w-[18rem] text-balance font-serif text-[1.875rem]/[2.5625rem] max-lg:text-[1.5rem]/8 max-md:hidden short:mt-10">
        {t(`welcome.lead.${step}`)}
      </p>
      <div className="mt-auto pt-8 max-md:mt-0 max-md:pt-0">
        <PanelStepper
          label={t('welcome.track')}
          stateWords={{
            done: t('welcome.stepDone'),
            current: '',
            ahead: t('welcome.stepAhead'),
            skipped: t('welcome.stepAhead'),
          }}
          steps={stepsHere.map((id, index) => ({
            id,
            label: t(`welcome.step.${id}`),
            state: stateOf(index),
          }))}
        />
      </div>
      <p className="mt-16 flex items-center gap-2.5 text-[0.875rem]/5 max-md:hidden short:mt-8">
        <Icon icon={WifiOff} size={17} />
        {t('welcome.promise')}
      </p>
    </aside>
  )
}
