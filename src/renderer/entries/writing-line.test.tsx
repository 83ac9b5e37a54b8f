// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Entry } from '../../shared/entries.ts'
import type { Reason } from '../../shared/search.ts'
import { strings } from '../i18n.ts'
import { queryClient } from '../queries.ts'
import { createNoteSaver } from './note-saver.ts'
import { WritingLine } from './writing-line.tsx'

const calls = vi.hoisted(() => ({ related: vi.fn(), append: vi.fn() }))

vi.mock('../engine.ts', async (original) => {
  const { createTanstackQueryUtils } = await import('@orpc/tanstack-query')
  const engine = { search: { related: calls.related }, entries: { append: calls.append } }
  return {
    ...(await original<typeof import('../engine.ts')>()),
    engine,
    orpc: createTanstackQueryUtils(engine as never),
  }
})

const entry = {
  id: 'mine',
  version: 1,
  title: 'Altijd natellen',
  body: 'Ook het totaal.',
  lang: 'nl',
} as Entry

async function show(reason: Reason) {
  const hit = {
    source: { kind: 'entry', id: 'found' },
    title: 'Bedragen natellen',
    lang: 'nl',
    reasons: [reason],
  }
  calls.related.mockResolvedValue({
    hits: [{ ...hit, occurredOn: '2026-03-12', passage: { text: '', marks: [] } }],
    meaning: 'ready',
    tookMs: 1,
  })
  const saver = createNoteSaver(entry, { create: vi.fn(), update: vi.fn(), newId: () => 'edit' })
  const root = createRootRoute()
  const page = (path: string, component: () => React.ReactNode) =>
    createRoute({ getParentRoute: () => root, path, component })
  const router = createRouter({
    routeTree: root.addChildren([
      page('/', () => <WritingLine saver={saver} note={saver.store.getState()} />),
      page('/notes/$id', () => <p>de andere notitie</p>),
    ]),
    history: createMemoryHistory(),
  })
  render(
    <I18nextProvider i18n={strings}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </I18nextProvider>,
  )
  await screen.findByText('Bedragen natellen')
  return { user: userEvent.setup(), router }
}

beforeEach(async () => {
  await strings.changeLanguage('nl')
  window.scrollTo = () => {}
  calls.append.mockResolvedValue({ undoId: 'step' })
})

afterEach(() => {
  cleanup()
  queryClient.clear()
  vi.clearAllMocks()
})

test('asks with the text as it is, leaving out the note itself, and Ctrl O opens what was found', async () => {
  const { user, router } = await show({ code: 'sameMeaning' })
  expect(calls.related.mock.lastCall?.[0]).toMatchObject({
    to: { text: 'Altijd natellen\nOok het totaal.', exceptId: 'mine' },
  })
  expect(screen.getByText('Eerder geleerd')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Voeg daar toe' })).toBeNull()
  await user.keyboard('{Control>}o{/Control}')
  await screen.findByText('de andere notitie')
  expect(router.state.location.pathname).toBe('/notes/found')
})

test('the text goes to the note that says it already, and this one to the bin', async () => {
  const { user } = await show({ code: 'sameStatement' })
  expect(screen.getByText('Dit staat er al:')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Voeg daar toe' }))
  expect(calls.append).toHaveBeenCalledWith({
    id: 'found',
    text: 'Altijd natellen\n\nOok het totaal.',
    from: 'mine',
  })
  await screen.findByText('de andere notitie')
})
