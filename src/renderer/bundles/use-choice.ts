import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BundleDraft } from '../../shared/bundles.ts'
import { engine } from '../engine.ts'
import { type Choice, choiceOf, chosenFor, isKept, isSenderReady, nothingChosen } from './choice.ts'
import { useChangeDraft } from './use-draft.ts'

/** Milliseconds without a change before the choice is kept. */
const keepAfter = 600

/**
 * What is ticked, kept in the vault a moment after each change. `onDraft` hears of the draft when the first
 * tick makes one.
 */
export function useChoice(draft: BundleDraft | undefined, onDraft: (draft: BundleDraft) => void) {
  const { i18n } = useTranslation()
  const [choice, setChoice] = useState<Choice>(() => (draft ? choiceOf(draft) : nothingChosen))
  const change = useChangeDraft()
  const known = useRef(draft)
  known.current = draft ?? known.current
  const isChanged = useRef(false)
  const lang = i18n.language === 'en' ? 'en' : 'nl'

  /** Hands the choice to the engine. null: it was refused, which has been said. */
  const keep = useCallback(
    (final: boolean): Promise<BundleDraft | null> =>
      change(() => {
        const before = known.current
        isChanged.current = false
        if (before && isKept(choice, before)) return Promise.resolve(before)
        const chosen = chosenFor(choice, before, final)
        return engine.bundles
          .prepare({ ...(before ? { draftId: before.id } : {}), chosen, sender: choice.sender, lang })
          .then((kept) => {
            known.current = kept
            return kept
          })
      }),
    [change, choice, lang],
  )

  useEffect(() => {
    if (!isChanged.current || choice.entries.size === 0 || !isSenderReady(choice.sender)) return
    const timer = setTimeout(() => {
      void keep(false).then((kept) => {
        if (kept) onDraft(kept)
      })
    }, keepAfter)
    return () => clearTimeout(timer)
  }, [choice, keep, onDraft])

  return {
    choice,
    setChoice: (next: Choice) => {
      isChanged.current = true
      setChoice(next)
    },
    keep,
  }
}
