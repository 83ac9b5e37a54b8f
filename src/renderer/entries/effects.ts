/** The names of effects from −2 to +2, as `entries.effect.*` has them. */
export const effectNames = ['much_less', 'less', 'same', 'more', 'much_more'] as const
export type EffectName = (typeof effectNames)[number]

/** @param effect −2 … +2 */
export function effectName(effect: number): EffectName {
  return effectNames[effect + 2] ?? 'same'
}

export function effectOf(name: EffectName): number {
  return effectNames.indexOf(name) - 2
}
