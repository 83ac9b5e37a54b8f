import { create } from 'zustand'
import { readCapture } from '../../shared/capture.ts'
import { toAppError } from '../../shared/errors.ts'
import { engine, onEngineEvent, useConnection } from '../engine.ts'
import { strings } from '../i18n.ts'
import { sentenceOf } from '../problem.ts'
import { shell } from '../shell.ts'

/** Milliseconds after the last key before the line is kept as a draft. */
const draftAfter = 400

/** Milliseconds the tick stands before the window goes. */
const tickTime = 150

/** 'writing'; 'unlocking' asks the passphrase after the text; 'saved' shows the tick. */
type Step = 'writing' | 'unlocking' | 'saving' | 'saved'

interface CaptureNote {
  /** the line with its sign */
  text: string
  step: Step
  /** undefined: as the last note; chosen otherwise. */
  processId: string | null | undefined
  toolId: string | null | undefined
  /** What went wrong, as a sentence. */
  problem: string
}

const empty: CaptureNote = {
  text: '',
  step: 'writing',
  processId: undefined,
  toolId: undefined,
  problem: '',
}

/** The note in the capture window. While the vault is locked it is here and nowhere else. */
export const useCaptureNote = create<CaptureNote>(() => empty)

let draftTimer: ReturnType<typeof setTimeout> | undefined
/** The line as the vault has it; null when it may not have it. */
let keptDraft: string | null = null

export function write(text: string) {
  useCaptureNote.setState({ text, problem: '' })
  clearTimeout(draftTimer)
  draftTimer = setTimeout(() => void keepDraft(), draftAfter)
}

/** Hides the window; the line stays, as a draft in the vault. */
export async function putAway() {
  useCaptureNote.setState({ step: 'writing', problem: '' })
  void keepDraft()
  await shell.capture.hide()
}

/**
 * Saves the note and hides the window. In a locked vault the passphrase is asked first; `missing` is told by the
 * window, which offers to open the app.
 */
export async function save(chosen: { processId: string | null; toolIds: string[] } | null) {
  await bring((text) => engine.entries.capture({ text, ...chosen, draftKey: 'capture' }))
}

/** Adds the line to a note that says the same, and hides the window. */
export async function addTo(id: string) {
  await bring((text) => engine.entries.append({ id, text: readCapture(text).text, draftKey: 'capture' }))
}

/** Brings the line into the vault and hides the window; where that fails it says why and the line stays. */
async function bring(work: (text: string) => Promise<unknown>) {
  const { text, step } = useCaptureNote.getState()
  if (step === 'saving' || step === 'saved' || readCapture(text).text === '') return
  clearTimeout(draftTimer)
  useCaptureNote.setState({ step: 'saving', problem: '' })
  try {
    await work(text)
  } catch (error) {
    const isLocked = toAppError(error).code === 'vault-locked'
    useCaptureNote.setState(
      isLocked ? { step: 'unlocking' } : { step: 'writing', problem: sentenceOf(error) },
    )
    return
  }
  keptDraft = ''
  useCaptureNote.setState({ step: 'saved' })
  setTimeout(() => void finish(), tickTime)
}

async function finish() {
  await shell.capture.hide()
  useCaptureNote.setState(empty)
}

/** Opens the vault and saves what was written. Throws what `vault.unlock` throws. */
export async function unlockAndSave(passphrase: string) {
  await engine.vault.unlock({ passphrase })
  await save(null)
}

/** Says what a screen reader should hear when the note is kept. */
export function savedSentence(): string {
  return strings.t('capture.saved')
}

/** Keeps the line in step with the vault: given back when it opens, forgotten when it locks. */
export function followVault() {
  onEngineEvent((event) => {
    if (event.type !== 'vault.changed') return
    if (event.state === 'open') void meetVault()
    else forgetKept()
  })
  useConnection.subscribe(({ round }, before) => {
    if (round !== before.round) void meetVault()
  })
}

async function keepDraft() {
  clearTimeout(draftTimer)
  const { text } = useCaptureNote.getState()
  if (text === keptDraft) return
  try {
    await engine.entries.saveDraft({ key: 'capture', text })
    keptDraft = text
  } catch {
    // Locked, or the disk is full: the line stays in the window, and saving it says what is wrong.
    keptDraft = null
  }
}

/** Gives the draft back, or keeps what is written; a note on its way into the vault needs neither. */
async function meetVault() {
  const { text, step } = useCaptureNote.getState()
  if (step !== 'writing') return
  if (text !== '') return keepDraft()
  try {
    const draft = await engine.entries.draft({ key: 'capture' })
    if (draft !== '' && useCaptureNote.getState().text === '') useCaptureNote.setState({ text: draft })
    keptDraft = draft
  } catch {
    // Locked: there is nothing to give back yet.
    keptDraft = null
  }
}

/** What the vault has is not kept in the page of a locked vault; what it does not have is. */
function forgetKept() {
  const { text } = useCaptureNote.getState()
  if (text !== '' && text === keptDraft) useCaptureNote.setState(empty)
  keptDraft = null
}
