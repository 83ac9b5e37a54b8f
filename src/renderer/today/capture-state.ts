import { create } from 'zustand'
import { readCapture } from '../../shared/capture.ts'
import type { Kind } from '../../shared/entries.ts'
import { AppError, toAppError } from '../../shared/errors.ts'
import { isTextTooLong } from '../../shared/text.ts'
import { engine } from '../engine.ts'
import { strings } from '../i18n.ts'
import { announceDone, announceProblem } from '../shell/undo.ts'
import { lineWithKind } from './line-text.ts'

/** Milliseconds after the last key before the line is kept as a draft. */
const draftAfter = 800

interface CaptureLineState {
  text: string
  /** undefined: as the last note; chosen otherwise. */
  processId: string | null | undefined
  toolId: string | null | undefined
  saving: boolean
  /** The vault closed before it was saved; the text is only in memory. */
  locked: boolean
}

const empty: CaptureLineState = {
  text: '',
  processId: undefined,
  toolId: undefined,
  saving: false,
  locked: false,
}

/** The line on Vandaag. It lives outside the page, so that it is still there after a lock. */
export const useCaptureLine = create<CaptureLineState>(() => empty)

let draftTimer: ReturnType<typeof setTimeout> | undefined

/** Takes a change of the line and keeps it as a draft in the vault soon after. */
export function writeLine(text: string) {
  useCaptureLine.setState({ text, locked: false })
  clearTimeout(draftTimer)
  draftTimer = setTimeout(() => void keepDraft(), draftAfter)
}

/** Keeps the line now. A draft that cannot be kept stays in the page; saving it says what is wrong. */
export async function keepDraft() {
  clearTimeout(draftTimer)
  draftTimer = undefined
  if (isTextTooLong(useCaptureLine.getState().text)) return
  try {
    await engine.entries.saveDraft({ key: 'today', text: useCaptureLine.getState().text })
  } catch (error) {
    if (toAppError(error).code === 'vault-locked') useCaptureLine.setState({ locked: true })
  }
}

/**
 * When the page opens: the line that was not saved before the app closed, unless something is being written;
 * and a line that was written while the vault was locked is kept now.
 */
export async function recallDraft() {
  if (useCaptureLine.getState().locked) {
    useCaptureLine.setState({ locked: false })
    return keepDraft()
  }
  const draft = await engine.entries.draft({ key: 'today' })
  if (draft !== '' && useCaptureLine.getState().text === '') useCaptureLine.setState({ text: draft })
}

export function setLineKind(kind: Kind) {
  writeLine(lineWithKind(useCaptureLine.getState().text, kind))
}

/** Adds the line to a note that says the same; it becomes no note of its own. The line stays when that fails. */
export async function addLine(id: string, title: string) {
  const { text, saving } = useCaptureLine.getState()
  if (saving) return
  clearTimeout(draftTimer)
  useCaptureLine.setState({ saving: true })
  try {
    const { undoId } = await engine.entries.append({ id, text: readCapture(text).text, draftKey: 'today' })
    useCaptureLine.setState({ text: '', locked: false })
    announceDone(strings.t('search.related.didAdd', { title }), undoId)
  } catch (error) {
    announceProblem(error)
  } finally {
    useCaptureLine.setState({ saving: false })
  }
}

/** Saves the line as a note. The text stays when that fails. @returns the id of the note */
export async function saveLine(prefilled: {
  processId: string | null
  toolIds: string[]
}): Promise<string | null> {
  const { text, saving } = useCaptureLine.getState()
  if (saving || readCapture(text).text === '') return null
  if (isTextTooLong(text)) {
    announceProblem(new AppError('text-too-long'))
    return null
  }
  clearTimeout(draftTimer)
  useCaptureLine.setState({ saving: true })
  try {
    const { entry, undoId } = await engine.entries.capture({ text, ...prefilled, draftKey: 'today' })
    useCaptureLine.setState({ text: '', locked: false })
    announceDone(strings.t('capture.saved'), undoId)
    return entry.id
  } catch (error) {
    const locked = toAppError(error).code === 'vault-locked'
    useCaptureLine.setState({ locked })
    if (!locked) announceProblem(error)
    return null
  } finally {
    useCaptureLine.setState({ saving: false })
  }
}
