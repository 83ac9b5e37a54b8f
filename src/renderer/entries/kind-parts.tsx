import { useTranslation } from 'react-i18next'
import { signOfKind } from '../../shared/capture.ts'
import type { Kind } from '../../shared/entries.ts'
import { classes } from '../ui/classes.ts'
import { KindMark, type MarkShape, type MarkSign } from '../ui/kind-mark.tsx'
import { type Tone, toneClass } from '../ui/tone.ts'

interface KindLook {
  shape: MarkShape
  sign: MarkSign
  tone: Tone
}

/** Shape, sign and colour of each kind (ux.md §6). */
export const kindLook: Record<Kind, KindLook> = {
  experiment: { shape: 'circle', sign: signOfKind.experiment, tone: 'exp' },
  learning: { shape: 'square', sign: signOfKind.learning, tone: 'les' },
  promptRecipe: { shape: 'tag', sign: signOfKind.promptRecipe, tone: 'rec' },
  risk: { shape: 'triangle', sign: signOfKind.risk, tone: 'ris' },
  proposal: { shape: 'diamond', sign: signOfKind.proposal, tone: 'pro' },
  unsorted: { shape: 'dashed', sign: '–', tone: 'neu' },
}

/** Kinds a note can be given, in the order of their keys 1–5. */
export const givenKinds = ['experiment', 'learning', 'promptRecipe', 'risk', 'proposal'] as const

type EntryMarkProps = {
  kind: Kind
  /** Side in px at 100%. */
  size?: number | undefined
  /** Set where the word of the kind is not beside it. */
  labelled?: boolean | undefined
}

/** The mark of a kind. */
export function EntryMark({ kind, size, labelled = false }: EntryMarkProps) {
  const { t } = useTranslation()
  return <KindMark {...kindLook[kind]} size={size} label={labelled ? t(`entries.kind.${kind}`) : undefined} />
}

/** Mark and word of a kind, in its colour. */
export function KindName({ kind, size = 17 }: { kind: Kind; size?: number }) {
  const { t } = useTranslation()
  return (
    <span className={classes('inline-flex items-center gap-1.5 font-[600]', toneClass[kindLook[kind].tone])}>
      <EntryMark kind={kind} size={size} />
      <span className="text-[0.84375rem]/5 text-(--tone)">{t(`entries.kind.${kind}`)}</span>
    </span>
  )
}
