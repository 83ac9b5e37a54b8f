import { useRouter } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { maxQueryLength } from '../../shared/search.ts'
import { engine } from '../engine.ts'
import { SearchField } from '../ui/search-field.tsx'
import { CompletionList } from './completion-list.tsx'
import { searchFor, useSearchState } from './search-state.ts'
import { searchFieldMark, stepHit } from './search-steps.ts'
import { useCompletion } from './use-completion.ts'

/** The field of the search page, in the top bar. Arrows walk through what is found, Enter opens it. */
export function SearchBox() {
  const { t } = useTranslation()
  const router = useRouter()
  const text = useSearchState((state) => state.text)
  const input = useRef<HTMLInputElement>(null)
  const completion = useCompletion({ text, onType: searchFor, input })
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
    void engine.search.warm().catch(() => undefined)
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') stepHit(1)
    else if (event.key === 'ArrowUp') stepHit(-1)
    else if (event.key === 'Enter') useSearchState.setState({ opens: true })
    else if (event.key === 'Escape' && text === '') router.history.back()
    else return
    event.preventDefault()
  }

  return (
    // The field empties itself on Esc: the list has to hear that key before it does.
    <div className="relative" onKeyDownCapture={completion.onKeyDownCapture}>
      <SearchField
        type="text"
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        clearLabel={t('common.clear')}
        keys="Esc"
        keysStay
        maxLength={maxQueryLength}
        autoComplete="off"
        spellCheck="false"
        value={text}
        onChange={(typed) => {
          searchFor(typed)
          completion.noteTyped()
        }}
        onKeyDown={onKeyDown}
        inputRef={input}
        inputProps={{ ...searchFieldMark, role: 'combobox', ...completion.inputProps }}
      />
      <CompletionList state={completion.state} />
    </div>
  )
}
