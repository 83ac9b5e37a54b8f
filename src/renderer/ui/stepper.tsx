import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

export type StepState = 'done' | 'current' | 'ahead' | 'skipped'
export type Step<Id extends string = string> = { id: Id; label: string; state: StepState }

type StepperProps<Id extends string> = {
  /** Name of the list, for a screen reader. */
  label: string
  steps: readonly Step<Id>[]
  /** Said after the label of each step: { done: 'klaar', … }. The current one is told by aria-current. */
  stateWords: Record<StepState, string>
  /** Makes done and skipped stations buttons that lead back. */
  onGoTo?: ((id: Id) => void) | undefined
}

const ring = 'flex shrink-0 items-center justify-center rounded-full'

const dots: Record<StepState, string> = {
  done: 'bg-accent text-on-accent forced-colors:border',
  current: 'border-2 border-accent bg-accent-soft text-accent',
  ahead: 'border-[1.5px] border-control text-ink2',
  skipped: 'border-[1.5px] border-dashed border-control text-ink3',
}

const labels: Record<StepState, string> = {
  done: 'text-ink3',
  current: 'font-[640] text-accent',
  ahead: 'text-ink3',
  skipped: 'text-ink3',
}

function Dot({ step, number }: { step: Step; number: number }) {
  return (
    <span
      aria-hidden
      className={classes(ring, 'size-6 text-[0.75rem] font-[640] tabular-nums', dots[step.state])}
    >
      {step.state === 'done' ? <Icon icon={Check} size={14} /> : number}
    </span>
  )
}

type StationProps<Id extends string> = {
  step: Step<Id>
  stateWords: Record<StepState, string>
  onGoTo: ((id: Id) => void) | undefined
  className: string
  children: ReactNode
}

/** The station as text, or as a button where it leads back. */
function StepStation<Id extends string>({ step, stateWords, onGoTo, className, children }: StationProps<Id>) {
  const state = step.state === 'current' ? null : <VisuallyHidden>, {stateWords[step.state]}</VisuallyHidden>
  if (onGoTo !== undefined && (step.state === 'done' || step.state === 'skipped')) {
    return (
      <Button
        onPress={() => onGoTo(step.id)}
        className={classes(className, 'min-h-7 rounded-tag hover:underline')}
      >
        {children}
        {state}
      </Button>
    )
  }
  return (
    <span className={className}>
      {children}
      {state}
    </span>
  )
}

/** Stations with their words beside them, for a top bar. Narrow windows keep only the current word. */
export function Stepper<Id extends string>({ label, steps, stateWords, onGoTo }: StepperProps<Id>) {
  return (
    <ol aria-label={label} className="flex flex-wrap items-center gap-y-2">
      {steps.map((step, index) => (
        <li
          key={step.id}
          aria-current={step.state === 'current' ? 'step' : undefined}
          className="flex items-center type-body"
        >
          {index > 0 && (
            <span
              aria-hidden
              className={classes(
                'mx-2.5 w-[2.125rem] max-lg:w-4',
                steps[index - 1]?.state === 'done' && step.state !== 'ahead' ? 'h-0.5 bg-accent' : 'track-x',
              )}
            />
          )}
          <StepStation
            step={step}
            stateWords={stateWords}
            onGoTo={onGoTo}
            className="inline-flex items-center gap-2"
          >
            <Dot step={step} number={index + 1} />
            <span className={classes(labels[step.state], step.state !== 'current' && 'max-md:sr-only')}>
              {step.label}
            </span>
          </StepStation>
        </li>
      ))}
    </ol>
  )
}

const panelDots: Record<StepState, string> = {
  done: 'bg-on-panel text-panel forced-colors:border',
  current: 'border-2 border-on-panel',
  ahead: 'border-2 border-on-panel',
  skipped: 'border-2 border-dashed border-on-panel',
}

/** The upright track on the dark panel of the first run. Inherits the panel's colours. */
export function PanelStepper<Id extends string>({
  label,
  steps,
  stateWords,
}: Omit<StepperProps<Id>, 'onGoTo'>) {
  return (
    <ol
      aria-label={label}
      className="text-on-panel [--track-dot:color-mix(in_srgb,var(--on-panel)_60%,transparent)]"
    >
      {steps.map((step, index) => (
        <li
          key={step.id}
          aria-current={step.state === 'current' ? 'step' : undefined}
          className="relative flex min-h-9 gap-3.5 last:min-h-0"
        >
          {index < steps.length - 1 && (
            <span aria-hidden className="track absolute top-[1.25rem] bottom-0 left-[0.4375rem]" />
          )}
          <span aria-hidden className={classes(ring, 'mt-[0.15625rem] size-4', panelDots[step.state])}>
            {step.state === 'done' && <Icon icon={Check} size={11} className="[stroke-width:3]" />}
            {step.state === 'current' && <span className="size-1.5 rounded-full bg-on-panel keep-edge" />}
          </span>
          <span className={classes('text-[0.9375rem]/[1.3125rem]', step.state === 'current' && 'font-[640]')}>
            {step.label}
            {step.state !== 'current' && <VisuallyHidden>, {stateWords[step.state]}</VisuallyHidden>}
          </span>
        </li>
      ))}
    </ol>
  )
}
