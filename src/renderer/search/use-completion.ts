import { keepPreviousData, useQuery } from '@tanstack/react-query'
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
import type { CompletionOption } from '../../shared/search.ts'
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
  const lang = useLang()
  const listId = useId()
  const [wish, setWish] = useState<Wish>(null)
  const [caret, setCaret] = useState(0)
  const [active, setActive] = useState<number | null>(null)
  const goesTo = useRef<number | null>(null)

  const { data, isPlaceholderData } = useQuery({
    ...orpc.search.complete.queryOptions({ input: { text, caret, lang } }),
    enabled: wish !== null,
    gcTime: 0,
    placeholderData: keepPreviousData,
  })
  const isOpen =
    wish !== null &&
    data !== undefined &&
    data.options.length > 0 &&
    (wish === 'asked' || data.to > data.from)
  const options = isOpen ? data.options : none

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
    setActive(null)
  }
  const ask = () => {
    setCaret(input.current?.selectionStart ?? text.length)
    setWish('asked')
  }
  const take = (option: CompletionOption) => {
    // A list of a moment ago no longer says where it belongs.
    if (data === undefined || isPlaceholderData) return
    goesTo.current = data.from + option.insert.length
    setCaret(goesTo.current)
    setWish('typed')
    setActive(null)
    onType(text.slice(0, data.from) + option.insert + text.slice(data.to))
  }
  const move = (step: 1 | -1) => {
    const from = active ?? (step === 1 ? -1 : options.length)
    setActive((from + step + options.length) % options.length)
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
    setActive(null)
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

export function optionId(listId: string, place: number): string {
  return `${listId}-${place}`
}

function asksForList({ key, ctrlKey, altKey }: KeyboardEvent, text: string): boolean {
  if (key === 'ArrowDown') return altKey || text === ''
  return key === ' ' && ctrlKey
}
