import type { BundleDraft, Chosen, Sender } from '../../shared/bundles.ts'

/** A text that replaces one that may not leave as it is. */
export interface Rewrite {
  title: string
  passage: string
}

/** What is ticked, in the order of ticking, and under which name it goes. */
export interface Choice {
  /** entry id → its new text, or null when the copy starts from the note */
  entries: ReadonlyMap<string, Rewrite | null>
  sender: Sender
}

export const nothingChosen: Choice = { entries: new Map(), sender: { as: 'anonymous' } }

/** The most entries in one bundle; the contract refuses more. */
export const maxChosen = 500

export function choiceOf(draft: BundleDraft): Choice {
  return { entries: new Map(draft.items.map((item) => [item.entryId, null])), sender: draft.sender }
}

export function toggled(choice: Choice, entryId: string): Choice {
  const entries = new Map(choice.entries)
  if (!entries.delete(entryId)) entries.set(entryId, null)
  return { ...choice, entries }
}

export function withRewrite(choice: Choice, entryId: string, rewrite: Rewrite): Choice {
  return { ...choice, entries: new Map(choice.entries).set(entryId, rewrite) }
}

/** A sender whose name is still empty cannot be used. */
export function isSenderReady(sender: Sender): boolean {
  return sender.as === 'anonymous' || sender.name.trim() !== ''
}

/**
 * What to hand to the engine. While choosing, what is in the draft stays in it, so that a slip of a key does
 * not throw away work on a copy; `final` is exactly what is ticked.
 */
export function chosenFor(choice: Choice, draft: BundleDraft | undefined, final: boolean): Chosen[] {
  const chosen = [...choice.entries].map(([entryId, rewrite]): Chosen => {
    return rewrite === null ? { entryId } : { entryId, rewrite }
  })
  if (final || draft === undefined) return chosen
  const unticked = draft.items.filter((item) => !choice.entries.has(item.entryId))
  return [...chosen, ...unticked.map(({ entryId }) => ({ entryId }))]
}

/** True when the draft is what was chosen, so that nothing needs to be handed over. */
export function isKept(choice: Choice, draft: BundleDraft): boolean {
  return (
    choice.entries.size === draft.items.length &&
    draft.items.every((item) => choice.entries.get(item.entryId) === null) &&
    JSON.stringify(choice.sender) === JSON.stringify(draft.sender)
  )
}
