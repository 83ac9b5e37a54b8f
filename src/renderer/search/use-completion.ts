import { useQuery } from '@tanstack/react-query'
import {
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { Completion, CompletionOption } from '../../shared/search.ts'
import { orpc } from '../engine.ts'
import { useLang } from '../text/when.ts'
import { announceQuietly } from '../ui/announce.ts'

/** Why the list may show: the person typed, or asked for it with a key. */
type Wish = 'typed' | 'asked' | null

interface FieldText {
  text: string
  /** The person typed it, or took a completion. */
  onType: (text: string) => void
  input: RefObject<HTMLInputElement | null>
}

export interface CompletionState {
  listId: string
  options: readonly CompletionOption[]
  /** Place of the option that is pointed at; none until an arrow key was pressed, so that Enter stays the field's. */
  active: number | null
  isOpen: boolean
  take: (option: CompletionOption) => void
}

const none: readonly CompletionOption[] = []

/**
 * The list under a search field with what can be taken for the filter at the caret. Ctrl Space asks for it, and so
 * does Alt ↓, since a Mac keeps the first.
 */
export function useCompletion({ text, onType, input }: FieldText) {
  const { t } = useTranslation()
  const listId = useId()
  const [wish, setWish] = useState<Wish>(null)
  const [caret, setCaret] = useState(0)
  const [pointedAt, pointAt] = useState<string | null>(null)
  const goesTo = useRef<number | null>(null)

  const { given, forget } = useGiven(text, caret, wish !== null)
  const isOpen =
    wish !== null && given !== null && given.options.length > 0 && (wish === 'asked' || given.to > given.from)
  const options = isOpen ? given.options : none
  const place = options.findIndex(({ insert }) => insert === pointedAt)
  const active = place < 0 ? null : place

  useLayoutEffect(() => {
    if (goesTo.current === null) return
    input.current?.setSelectionRange(goesTo.current, goesTo.current)
    goesTo.current = null
  })
  useEffect(() => {
    if (isOpen) announceQuietly(t('search.completionCount', { count: options.length }))
  }, [isOpen, options.length, t])

  const close = () => {
    setWish(null)
    pointAt(null)
  }
  const ask = () => {
    setCaret(input.current?.selectionStart ?? text.length)
    setWish('asked')
  }
  const take = (option: CompletionOption) => {
    const span = given && spanIn(text, given)
    if (!span) return
    goesTo.current = span.from + option.insert.length
    setCaret(goesTo.current)
    setWish('typed')
    pointAt(null)
    forget()
    onType(text.slice(0, span.from) + option.insert + text.slice(span.to))
  }
  const move = (step: 1 | -1) => {
    const from = active ?? (step === 1 ? -1 : options.length)
    pointAt(options[(from + step + options.length) % options.length]?.insert ?? null)
  }

  /** @returns whether the key was for the list */
  const takeKey = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing) return false
    const pointed = active === null ? undefined : options[active]
    if (asksForList(event, text)) ask()
    else if (!isOpen) return false
    else if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Escape') close()
    else if (pointed && !event.shiftKey && (event.key === 'Enter' || event.key === 'Tab')) take(pointed)
    else return false
    return true
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (!takeKey(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  /** Call it with what was typed, beside keeping it. */
  const noteTyped = () => {
    setCaret(input.current?.selectionStart ?? 0)
    setWish('typed')
    pointAt(null)
  }

  const state: CompletionState = { listId, options, active, isOpen, take }
  return {
    state,
    onKeyDownCapture,
    noteTyped,
    /** For the field, a combobox. What it points at while the list is closed is its own affair. */
    inputProps: {
      onBlur: close,
      onSelect: (event: SyntheticEvent<HTMLInputElement>) =>
        setCaret(event.currentTarget.selectionStart ?? 0),
      'aria-autocomplete': 'list' as const,
      'aria-expanded': isOpen,
      ...(isOpen ? { 'aria-controls': listId } : {}),
      ...(active !== null && isOpen ? { 'aria-activedescendant': optionId(listId, active) } : {}),
    },
  }
}

/** A list, and the text it was made for. */
interface Given extends Completion {
  text: string
}

/** The list for the text and caret of now; until that is there, the one before it. */
function useGiven(text: string, caret: number, isWanted: boolean) {
  const lang = useLang()
  const { data } = useQuery({
    ...orpc.search.complete.queryOptions({ input: { text, caret, lang } }),
    enabled: isWanted,
    gcTime: 0,
  })
  const [last, setLast] = useState<{ data: Completion; given: Given } | null>(null)
  if (!isWanted && last !== null) setLast(null)
  if (isWanted && data !== undefined && data !== last?.data) setLast({ data, given: { ...data, text } })
  return { given: last?.given ?? null, forget: () => setLast(null) }
}

/** Where a list belongs in the text, which may have been typed on within; null when that place is gone. */
function spanIn(text: string, given: Given): { from: number; to: number } | null {
  const to = text.length - (given.text.length - given.to)
  const before = given.text.slice(0, given.from)
  const after = given.text.slice(given.to)
  const isThere = to >= given.from && text.startsWith(before) && text.endsWith(after)
  return isThere ? { from: given.from, to } : null
}

export function optionId(listId: string, place: number): string {
  return `${listId}-${place}`
}

function asksForList({ key, ctrlKey, altKey }: KeyboardEvent, text: string): boolean {
  if (key === 'ArrowDown') return altKey || text === ''
  return key === ' ' && ctrlKey
}
