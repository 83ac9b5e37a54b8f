import type { StepState } from '../ui/stepper.tsx'

/** The steps of making a bundle, in order. The id is part of the address. */
export const bundleSteps = ['choose', 'mask', 'check', 'sign'] as const
export type BundleStep = (typeof bundleSteps)[number]

/** What the address asks for. Without a draft there is only choosing. */
export interface BundlePlace {
  draftId: string | null
  step: BundleStep
}

/** Reads what follows `/bundle/` in the address: '', '<draft>' or '<draft>/<step>'. */
export function placeOf(splat: string): BundlePlace {
  const [draftId = '', wished] = splat.split('/')
  if (draftId === '') return { draftId: null, step: 'choose' }
  return { draftId, step: bundleSteps.find((step) => step === wished) ?? 'choose' }
}

/** What follows `/bundle/` for a step of a draft. */
export function splatOf(draftId: string, step: BundleStep): string {
  return `${draftId}/${step}`
}

/** What decides how far a draft may go. */
export interface Progress {
  items: readonly unknown[]
  undecided: number
}

/** The asked step, or the last one before it that the draft is ready for: nothing undecided is ever signed. */
export function reachableStep(wished: BundleStep, draft: Progress): BundleStep {
  if (draft.items.length === 0) return 'choose'
  if (draft.undecided > 0 && bundleSteps.indexOf(wished) > bundleSteps.indexOf('mask')) return 'mask'
  return wished
}

export function stepState(step: BundleStep, current: BundleStep): StepState {
  const distance = bundleSteps.indexOf(step) - bundleSteps.indexOf(current)
  return distance < 0 ? 'done' : distance === 0 ? 'current' : 'ahead'
}
