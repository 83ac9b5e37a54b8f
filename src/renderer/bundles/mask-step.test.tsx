// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BundleDraft, Finding } from '../../shared/bundles.ts'
import { settingsSchema } from '../../shared/settings.ts'
import { orpc } from '../engine.ts'
import { strings } from '../i18n.ts'
import { queryClient } from '../queries.ts'
import { MaskStep } from './mask-step.tsx'
import { draftItem, draftOf, finding } from './test-draft.ts'

const decide = vi.hoisted(() => vi.fn())

vi.mock('../engine.ts', async (original) => {
  return { ...(await original<typeof import('../engine.ts')>()), engine: { bundles: { decide } } }
})
vi.mock('../shell/asked-places.ts', () => ({ useAskedPlaces: () => {} }))
vi.mock('../shell/idle-lock.tsx', () => ({ IdleLock: () => null }))

const one = 'De reactie van De Wit viel weg.'
const two = 'Jansen vond hem terug.'
const start = draftOf(
  draftItem('a', { title: 'Eerste', passage: one }, [finding('a', 'passage', one, 'De Wit')]),
  draftItem('b', { title: 'Tweede', passage: two }, [finding('b', 'passage', two, 'Jansen')]),
)

let show: (draft: BundleDraft) => void = () => {}
const goTo = vi.fn()

/** Decides as the engine would, as far as this screen can see. */
function decided(draft: BundleDraft, ids: readonly string[], decision: Finding['decision']): BundleDraft {
  const items = draft.items.map((item) => ({
    ...item,
    findings: item.findings.map((found) => (ids.includes(found.id) ? { ...found, decision } : found)),
  }))
  return draftOf(...items)
}

function Room() {
  const [draft, setDraft] = useState(start)
  show = setDraft
  return <MaskStep draft={draft} onGoTo={goTo} onLeave={() => {}} />
}

beforeEach(async () => {
  await strings.changeLanguage('nl')
  Element.prototype.scrollIntoView = () => {}
  queryClient.setQueryData(orpc.settings.get.queryKey(), settingsSchema.parse({}))
  let current = start
  decide.mockImplementation(async (input: { findingIds: string[]; decision: 'mask' | 'keep' }) => {
    current = decided(current, input.findingIds, input.decision)
    show(current)
    return current
  })
  render(
    <I18nextProvider i18n={strings}>
      <QueryClientProvider client={queryClient}>
        <Room />
      </QueryClientProvider>
    </I18nextProvider>,
  )
})

afterEach(() => {
  cleanup()
  decide.mockReset()
  goTo.mockReset()
})

test('J goes from place to place, M masks, L leaves, and only then there is a way on', async () => {
  const user = userEvent.setup()
  expect(screen.getByText('Nog 2 plekken te beslissen')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Verder met nakijken' })).toBeNull()
  await user.keyboard('m')
  await screen.findByText('Nog één plek te beslissen')
  expect(screen.getAllByText('[persoon 1]').length).toBeGreaterThan(0)

  await user.keyboard('j')
  await screen.findByText('Inzicht 2 van 2')
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Jansen'))

  await user.keyboard('l')
  const on = await screen.findByText('Verder met nakijken')
  await user.click(on)
  await waitFor(() => expect(goTo).toHaveBeenCalledWith('check'))
})

test('the key of the main action leads to what is left to decide, not past it', async () => {
  const user = userEvent.setup()
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText('Inzicht 2 van 2')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText('Inzicht 1 van 2')
  expect(goTo).not.toHaveBeenCalled()
})

test('a decision can be changed with the buttons of the place', async () => {
  const user = userEvent.setup()
  await user.click(screen.getByRole('radio', { name: /Maskeer/ }))
  await screen.findByText('Nog één plek te beslissen')
  await user.click(screen.getByRole('radio', { name: /Laat staan/ }))
  await waitFor(() => expect(screen.queryByText('[persoon 1]')).toBeNull())
  expect(screen.getByText('Nog één plek te beslissen')).toBeTruthy()
})
