import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { AppWindow, PencilLine, Route } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { readCapture } from '../../shared/capture.ts'
import type { SearchHit } from '../../shared/search.ts'
import { orpc } from '../engine.ts'
import { KindChips } from '../entries/kind-chips.tsx'
import { EntryMark, givenKinds } from '../entries/kind-parts.tsx'
import { NameChip } from '../processes/name-chip.tsx'
import { useNames } from '../processes/names.ts'
import { Icon } from '../ui/icon.tsx'
import { KeyCaps } from '../ui/key-cap.tsx'
import {
  addLine,
  keepDraft,
  recallDraft,
  saveLine,
  setLineKind,
  useCaptureLine,
  writeLine,
} from './capture-state.ts'
import { looksLikeName } from './line-text.ts'
import { RelatedLine, useRelatedLine } from './related-line.tsx'
import { SignLegend } from './sign-legend.tsx'

type CaptureLineProps = {
  input: RefObject<HTMLTextAreaElement | null>
  placeholder: string
  /** Down or Esc: the person goes on to what is below. */
  onLeave?: (() => void) | undefined
  /** Explains the signs while nothing is written. */
  legend?: boolean | undefined
}

/** One line, saved as a note with Enter. Nothing but the line is required. */
export function CaptureLine({ input, placeholder, onLeave, legend = true }: CaptureLineProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { text, locked } = useCaptureLine()
  const prefilled = usePrefilled()
  const related = useRelatedLine(text)
  const { kind, text: words } = readCapture(text)

  useEffect(() => {
    input.current?.focus()
    void recallDraft().catch(() => undefined)
    return () => {
      if (useCaptureLine.getState().text !== '') void keepDraft()
    }
  }, [input])

  const save = async () => {
    await saveLine({
      processId: prefilled.processId,
      toolIds: prefilled.toolId === null ? [] : [prefilled.toolId],
    })
    input.current?.focus()
  }
  const add = async (hit: SearchHit) => {
    await addLine(hit.source.id, hit.title)
    input.current?.focus()
  }
  const openRelated = () => {
    if (related) void navigate({ to: '/notes/$id', params: { id: related.source.id } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const kindKey = event.altKey ? givenKinds[Number(event.code.replace('Digit', '')) - 1] : undefined
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) void save()
    else if (kindKey) setLineKind(kindKey === kind ? 'unsorted' : kindKey)
    else if (event.key.toLowerCase() === 'o' && (event.ctrlKey || event.metaKey) && related) openRelated()
    else if (event.key === 'Escape' || (event.key === 'ArrowDown' && text === '')) onLeave?.()
    else return
    event.preventDefault()
  }

  return (
    <div>
      <div className="field-frame flex min-h-[3.75rem] items-center gap-3 rounded-card border border-control bg-surface px-[1.125rem] py-2.5 has-[textarea:focus]:outline-2 has-[textarea:focus]:outline-offset-2 has-[textarea:focus]:outline-accent">
        {kind === 'unsorted' ? (
          <Icon icon={PencilLine} size={21} className="text-accent" />
        ) : (
          <EntryMark kind={kind} size={24} labelled />
        )}
        <textarea
          ref={input}
          data-framed=""
          data-region-start=""
          rows={1}
          value={text}
          onChange={(event) => writeLine(event.target.value)}
          onKeyDown={onKeyDown}
          aria-label={t('capture.label')}
          aria-describedby="capture-hint"
          aria-keyshortcuts="Enter"
          placeholder={placeholder}
          className="field-sizing-content -my-1 max-h-48 min-w-0 flex-1 resize-none bg-transparent py-1 font-serif text-[1.25rem]/[1.75rem] text-ink outline-none placeholder:text-ink3"
        />
        <span
          id="capture-hint"
          className="flex shrink-0 items-center gap-2 text-ink2 max-md:text-[0.84375rem]"
        >
          <KeyCaps keys="Enter" />
          <span className="type-meta text-ink3">{t('capture.enterSaves')}</span>
        </span>
      </div>
      {words === '' ? (
        legend && <SignLegend />
      ) : (
        <div className="mt-2.5 flex flex-col gap-2.5 px-1">
          <KindChips value={kind} onChange={setLineKind} signs />
          <div className="flex flex-wrap items-center gap-2">
            <NameChip
              list="processes"
              icon={Route}
              label={t('processes.process')}
              value={prefilled.processId}
              onChange={(processId) => useCaptureLine.setState({ processId })}
            />
            <NameChip
              list="tools"
              icon={AppWindow}
              label={t('processes.tool')}
              value={prefilled.toolId}
              onChange={(toolId) => useCaptureLine.setState({ toolId })}
            />
          </div>
          <Hints text={text} locked={locked} />
          <RelatedLine hit={related} onOpen={openRelated} onAdd={(hit) => void add(hit)} />
        </div>
      )}
    </div>
  )
}

/** Process and tool of the last note, unless others were chosen for this line. */
function usePrefilled(): { processId: string | null; toolId: string | null } {
  const chosen = useCaptureLine()
  const last = useQuery(orpc.entries.lastUsed.queryOptions()).data
  return {
    processId: chosen.processId === undefined ? (last?.processId ?? null) : chosen.processId,
    toolId: chosen.toolId === undefined ? (last?.toolIds[0] ?? null) : chosen.toolId,
  }
}

/** One quiet line: that the vault is locked, or that a name may stand here. */
function Hints({ text, locked }: { text: string; locked: boolean }) {
  const { t } = useTranslation()
  const known = [...useNames('tools'), ...useNames('processes')].map(({ name }) => name)
  const hint = locked
    ? t('capture.unlockToSave')
    : looksLikeName(text, known)
      ? t('capture.isThereAName')
      : ''
  return (
    <p aria-live="polite" className="type-meta text-ink2 empty:hidden">
      {hint}
    </p>
  )
}
