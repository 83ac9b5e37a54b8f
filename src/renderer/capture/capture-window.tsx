import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readCapture } from '../../shared/capture.ts'
import { orpc } from '../engine.ts'
import { KindChips } from '../entries/kind-chips.tsx'
import { givenKinds } from '../entries/kind-parts.tsx'
import { useNames } from '../processes/names.ts'
import { onShellEvent, shell } from '../shell.ts'
import { lineWithKind, looksLikeName } from '../today/line-text.ts'
import { RelatedLine, useRelatedLine } from '../today/related-line.tsx'
import { classes } from '../ui/classes.ts'
import { CaptureFoot } from './capture-foot.tsx'
import { CaptureNames } from './capture-names.tsx'
import { addTo, putAway, save, useCaptureNote, write } from './capture-note.ts'
import { SignedField } from './signed-field.tsx'
import { UnlockRow } from './unlock-row.tsx'
import { useWindowHeight } from './use-window-height.ts'

/** macOS rounds and edges a window without a frame itself. */
const isMac = /Mac/.test(navigator.userAgent)

/** Room for the list of names, in px. */
const listRoom = 200

/** The whole capture window: one line, its kind, what it belongs to, and what was learned earlier. */
export function CaptureWindow() {
  const { t } = useTranslation()
  const { text, step } = useCaptureNote()
  const state = useQuery(orpc.vault.status.queryOptions()).data?.state
  const isOpen = state === 'open'
  const input = useCaret()
  const belongs = useRef<HTMLDivElement>(null)
  const [choosing, setChoosing] = useState(false)
  const content = useWindowHeight(choosing ? listRoom : 0)
  const names = useLastNames(isOpen)
  const related = useRelatedLine(isOpen ? text : '')
  const { kind } = readCapture(text)
  const openRelated = () => {
    if (related) void shell.showNote({ id: related.source.id })
  }
  const enter = () => {
    if (state === 'missing' || state === 'broken') return void shell.showMain()
    void save(isOpen ? names.chosen : null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const kindKey = event.altKey ? givenKinds[Number(event.code.replace('Digit', '')) - 1] : undefined
    const isLine = event.target === input.current
    if (event.key === 'Enter' && !event.shiftKey && isLine) enter()
    else if (event.key === 'Escape') void putAway()
    // The kinds have keys of their own, so Tab goes on to what the note belongs to.
    else if (event.key === 'Tab' && !event.shiftKey && isLine && isOpen) focusFirst(belongs.current)
    else if (kindKey) write(lineWithKind(text, kindKey === kind ? 'unsorted' : kindKey))
    else if (event.key.toLowerCase() === 'o' && (event.ctrlKey || event.metaKey)) openRelated()
    else return
    event.preventDefault()
  }

  return (
    <div className={classes('min-h-screen bg-surface', !isMac && 'rounded-dialog border border-line')}>
      <main ref={content} onKeyDown={onKeyDown} className="px-6 pt-[1.375rem] pb-3.5">
        <SignedField line={text} onChange={write} input={input} describedBy="capture-hint" />
        <NameHint text={isOpen ? text : ''} />
        <KindChips
          value={kind}
          onChange={(next) => {
            write(lineWithKind(text, next))
            input.current?.focus()
          }}
          signs
        />
        {step === 'unlocking' ? (
          <div className="mt-4">
            <UnlockRow />
          </div>
        ) : (
          isOpen && (
            <>
              <div ref={belongs} className="mt-[1.125rem]">
                <CaptureNames {...names} onChoosing={setChoosing} onDone={() => input.current?.focus()} />
              </div>
              <div className="-mx-3 mt-[1.125rem] min-h-[4.1875rem]">
                <RelatedLine hit={related} onOpen={openRelated} onAdd={(hit) => void addTo(hit.source.id)} />
              </div>
            </>
          )
        )}
        <CaptureFoot state={state} />
        <span id="capture-hint" className="sr-only">
          {t('capture.enterSaves')}
        </span>
      </main>
    </div>
  )
}

function focusFirst(parent: HTMLElement | null) {
  parent?.querySelector('button')?.focus()
}

/** One quiet line in the room between the field and the kinds, so that nothing moves when it comes. */
function NameHint({ text }: { text: string }) {
  const { t } = useTranslation()
  const known = [...useNames('tools'), ...useNames('processes')].map(({ name }) => name)
  return (
    <p aria-live="polite" className="min-h-5 pl-10 text-[0.8125rem]/5 text-ink2">
      {looksLikeName(text, known) ? t('capture.isThereAName') : ''}
    </p>
  )
}

/** Puts the caret in the line each time the window is called, and tells main when it stands there. */
function useCaret() {
  const input = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const focus = () => {
      if (document.activeElement === document.body) input.current?.focus()
    }
    focus()
    window.addEventListener('focus', focus)
    const stop = onShellEvent((event) => {
      if (event.type !== 'capture.shown') return
      focus()
      // The frame after the next one is on the screen.
      requestAnimationFrame(() => requestAnimationFrame(() => void shell.capture.painted()))
    })
    return () => {
      window.removeEventListener('focus', focus)
      stop()
    }
  }, [])
  return input
}

/** Process and tool of the last note, unless others were chosen for this one. */
function useLastNames(isOpen: boolean) {
  const note = useCaptureNote()
  const last = useQuery({ ...orpc.entries.lastUsed.queryOptions(), enabled: isOpen }).data
  const processId = note.processId === undefined ? (last?.processId ?? null) : note.processId
  const toolId = note.toolId === undefined ? (last?.toolIds[0] ?? null) : note.toolId
  return { processId, toolId, chosen: { processId, toolIds: toolId === null ? [] : [toolId] } }
}
