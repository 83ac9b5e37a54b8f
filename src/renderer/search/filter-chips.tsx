import { X } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import type { ReadFilter } from '../../shared/search.ts'
import { Icon } from '../ui/icon.tsx'
import { useSettled } from '../use-settled.ts'
import { searchFor, useSearchState } from './search-state.ts'
import { focusSearchField } from './search-steps.ts'
import type { Answered } from './use-find.ts'

/** Ms a filter may stand half typed before the page says it knows no such thing. */
const unknownAfter = 700

/** Which filters were understood, each to be taken away again; and which were not. */
export function FilterChips({ shown }: { shown: Answered }) {
  const { t } = useTranslation()
  const filters = shown.answer.filters ?? []
  const written = ({ from, to }: ReadFilter) => shown.text.slice(from, to)
  const name = ({ key }: ReadFilter) => capital(t(`search.filterWord.${key}`))
  const known = filters.filter(({ label }) => label !== null)
  const settled = useSettled(shown.text, unknownAfter, '')
  const unknown = settled === shown.text ? filters.filter(({ label }) => label === null) : []
  return (
    <>
      {known.length > 0 && (
        <ul aria-label={t('search.filters')} className="mt-2 flex flex-wrap gap-2 pl-2">
          {known.map((filter) => (
            <li key={filter.from}>
              <Button
                aria-label={`${name(filter)}: ${filter.label}, ${t('search.removeFilter')}`}
                onPress={() => takeOut(written(filter), filter.from)}
                className="inline-flex min-h-7 items-center gap-1.5 rounded-full border border-control bg-surface px-[0.6875rem] py-0.5 text-[0.84375rem]/5 text-ink hover:border-ink2 hover:bg-raised pressed:bg-neu-soft"
              >
                <span>
                  {name(filter)}: <span className="font-[640]">{filter.label}</span>
                </span>
                <Icon icon={X} size={14} className="-mr-0.5 text-ink2" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {unknown.map((filter) => (
        <p key={filter.from} className="mt-2 pl-2 type-meta text-ink2">
          {t('search.unknownFilter', { written: written(filter) })}
        </p>
      ))}
    </>
  )
}

/** Takes a filter out of the question, which may have grown since it was answered. */
function takeOut(written: string, from: number) {
  const { text } = useSearchState.getState()
  const at = text.indexOf(written, from)
  if (at < 0) return
  searchFor(`${text.slice(0, at)}${text.slice(at + written.length).trimStart()}`)
  focusSearchField()
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
