// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Reason, SearchHit } from '../../shared/search.ts'
import { strings } from '../i18n.ts'
import { RelatedLine } from './related-line.tsx'

const onOpen = vi.fn()
const onAdd = vi.fn()

const hitWith = (...reasons: Reason[]): SearchHit => ({
  source: { kind: 'entry', id: 'found' },
  kind: 'learning',
  title: 'Bedragen zelf natellen',
  titleMarks: [],
  lang: 'nl',
  occurredOn: '2026-03-12',
  passage: { text: 'Twee keer klopte een totaal niet.', marks: [] },
  reasons,
  group: 'strong',
})

function show(first: SearchHit | null) {
  const line = (hit: SearchHit | null) => (
    <I18nextProvider i18n={strings}>
      <RelatedLine hit={hit} onOpen={onOpen} onAdd={onAdd} />
    </I18nextProvider>
  )
  const { rerender, container } = render(line(first))
  return { user: userEvent.setup(), container, change: (hit: SearchHit | null) => rerender(line(hit)) }
}

beforeEach(async () => {
  await strings.changeLanguage('nl')
})

afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

test('one past learning, which a press opens', async () => {
  const { user } = show(hitWith({ code: 'sameMeaning' }))
  expect(screen.getByText('Eerder geleerd')).toBeTruthy()
  expect(screen.getByText('Twee keer klopte een totaal niet.')).toBeTruthy()
  expect(screen.queryByText('Dit staat er al:')).toBeNull()
  await user.click(screen.getByRole('button', { name: /Eerder geleerd/ }))
  expect(onOpen).toHaveBeenCalledOnce()
})

test('what stands there in the same words can be opened, and has nothing to add', () => {
  show(hitWith({ code: 'sameText' }))
  expect(
    screen.getByRole('button', { name: /^Dit staat er al: Bedragen zelf natellen/ }).textContent,
  ).toMatch(/Dezelfde tekst, 12 maart/)
  expect(screen.queryByRole('button', { name: 'Voeg daar toe' })).toBeNull()
})

test('to what says the same in other words the line can be added', async () => {
  const hit = hitWith({ code: 'sameStatement' })
  const { user } = show(hit)
  await user.click(screen.getByRole('button', { name: 'Voeg daar toe' }))
  expect(onAdd).toHaveBeenCalledWith(hit)
  expect(onOpen).not.toHaveBeenCalled()
})

test('what says the opposite is a question', () => {
  show(hitWith({ code: 'oppositeFrontier', first: 'inside', later: 'outside', found: 'older' }))
  expect(screen.getByText('Klopt dit nog?')).toBeTruthy()
})

test('its room stays once it was there, so that nothing below moves', () => {
  const { container, change } = show(null)
  const room = () => container.querySelector('[aria-live]')?.className ?? ''
  expect(room()).not.toMatch('min-h')
  change(hitWith({ code: 'sameMeaning' }))
  const kept = room()
  expect(kept).toMatch('min-h')
  change(null)
  expect(room()).toBe(kept)
})
