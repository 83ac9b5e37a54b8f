/** The six kind colours and the one accent. A tone is never the only sign of a kind. */
export type Tone = 'accent' | 'exp' | 'les' | 'rec' | 'ris' | 'pro' | 'neu'

/** Class that sets the pair of custom properties `--tone` and `--tone-soft`. */
export const toneClass: Record<Tone, string> = {
  accent: 'tone-accent',
  exp: 'tone-exp',
  les: 'tone-les',
  rec: 'tone-rec',
  ris: 'tone-ris',
  pro: 'tone-pro',
  neu: 'tone-neu',
}
