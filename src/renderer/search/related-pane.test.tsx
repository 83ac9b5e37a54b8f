// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Entry } from '../../shared/entries.ts'
import type { SearchHit } from '../../shared/search.ts'
import { useEditing } from '../entries/editing.ts'
import { strings } from '../i18n.ts'
import { queryClient } from '../queries.ts'
import { RelatedPane } from './related-pane.tsx'
import { useSearchState } from './search-state.ts'

const calls = vi.hoisted(() => ({ related: vi.fn(), dismiss: vi.fn(), link: vi.fn() }))

vi.mock('../engine.ts', async (original) => {
  const { createTanstackQueryUtils } = await import('@orpc/tanstack-query')
  const engine = { search: { related: calls.related, dismiss: calls.dismiss }, entries: { link: calls.link } }
  return {
    ...(await original<typeof import('../engine.ts')>()),
    engine,
    orpc: createTanstackQueryUtils(engine as never),
  }
})

const entry = {
  id: '01900000-0000-7000-8000-00000000000a',
  title: 'De tool is onveilig',
  lang: 'nl',
  occurredOn: '2026-10-02',
} as Entry

const found = (id: string, hit: Partial<SearchHit>): SearchHit => ({
  source: { kind: 'entry', id },
  kind: 'learning',
  title: id,
  titleMarks: [],
  lang: 'nl',
  occurredOn: '2026-03-12',
  passage: { text: '', marks: [] },
  reasons: [{ code: 'sameMeaning' }],
  group: 'strong',
  ...hit,
})

const like = found('like', {
  title: 'Namen bleven staan in de bijlage',
  passage: { text: 'In de bijlage stonden nog drie namen.', marks: [] },
})
const opposite = found('opposite', {
  title: 'De tool is veilig',
  passage: { text: 'De tool is veilig', marks: [[11, 17]] },
  reasons: [
    {
      code: 'oppositeWords',
      first: 'veilig',
      later: 'onveilig',
      sentence: { text: 'De tool is onveilig', marks: [[11, 19]] },
      found: 'older',
    },
  ],
})

async function show(...hits: SearchHit[]) {
  calls.related.mockResolvedValue({ hits, meaning: 'ready', tookMs: 1 })
  const root = createRootRoute()
  const page = (path: string, component: () => React.ReactNode) =>
    createRoute({ getParentRoute: () => root, path, component })
  const router = createRouter({
    routeTree: root.addChildren([
      page('/', () => <RelatedPane to={{ entry }} />),
      page('/search', () => <p>zoekpagina</p>),
      page('/notes/$id', () => <p>notitie</p>),
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
  await screen.findByText(/^Verder niets|^Nog niets/)
  return { user: userEvent.setup(), router }
}

beforeEach(async () => {
  await strings.changeLanguage('nl')
  window.scrollTo = () => {}
  for (const call of [calls.dismiss, calls.link]) call.mockResolvedValue({ undoId: 'step' })
})

afterEach(() => {
  cleanup()
  queryClient.clear()
  vi.clearAllMocks()
})

test('says why in words, and marks the sentence that matched', async () => {
  await show(like)
  expect(screen.getByText('Zelfde betekenis')).toBeTruthy()
  expect(screen.getByText('In de bijlage stonden nog drie namen.').closest('mark')).toBeTruthy()
  expect(screen.queryByText('Klopt dit nog?')).toBeNull()
})

test('"Niet nu" is kept in the vault', async () => {
  const { user } = await show(like)
  await user.click(screen.getByRole('button', { name: 'Niet nu' }))
  expect(calls.dismiss).toHaveBeenCalledWith({ entryId: entry.id, found: like.source, what: 'likeness' })
})

test('one press connects; the kind of connection is one key away', async () => {
  const { user } = await show(like)
  await user.click(screen.getByRole('button', { name: 'Verbind' }))
  expect(calls.link).toHaveBeenLastCalledWith({ fromId: entry.id, toId: 'like', type: 'relatedTo' })
  await user.tab()
  await user.keyboard('{Enter}')
  await user.click(await screen.findByRole('menuitem', { name: 'ondersteunt' }))
  await waitFor(() =>
    expect(calls.link).toHaveBeenLastCalledWith({ fromId: entry.id, toId: 'like', type: 'supports' }),
  )
})

test('what is connected already is not offered again', async () => {
  await show(found('linked', { reasons: [{ code: 'sameMeaning' }, { code: 'linkedByYou' }] }))
  expect(screen.queryByRole('button', { name: 'Verbind' })).toBeNull()
})

test('more like this searches with the note in place of words', async () => {
  const { user, router } = await show(like)
  await user.click(screen.getByRole('button', { name: 'Meer zoals deze' }))
  await screen.findByText('zoekpagina')
  expect(useSearchState.getState()).toMatchObject({ text: '', likeId: like.source })
  expect(router.state.location.href).toBe('/search')
})

test('two notes that cannot both hold stand as a pair, the older first', async () => {
  await show(opposite, like)
  const pair = screen.getByRole('region', { name: 'Klopt dit nog?' })
  const sides = within(pair).getAllByRole('listitem')
  expect(sides.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^12 mrtDe tool is begin treffer veilig/),
    expect.stringMatching(/^2 oktDeze notitie“De tool is begin treffer onveilig/),
  ])
  expect(within(pair).getByText('Eerst “veilig”, later “onveilig”')).toBeTruthy()
})

test('of a pair both may hold, the older is revised, or the contradiction is kept', async () => {
  const { user } = await show(opposite)
  await user.click(screen.getByRole('button', { name: 'Ja, beide kloppen' }))
  expect(calls.dismiss).toHaveBeenCalledWith({
    entryId: entry.id,
    found: opposite.source,
    what: 'contradiction',
  })
  await user.click(screen.getByRole('button', { name: 'Verbind: spreekt tegen' }))
  expect(calls.link).toHaveBeenCalledWith({ fromId: entry.id, toId: 'opposite', type: 'contradicts' })
  await user.click(screen.getByRole('button', { name: 'Verwerk' }))
  await screen.findByText('notitie')
})

test('when the open note is the older one, it is the one to revise and to be contradicted', async () => {
  const [reason] = opposite.reasons
  const newer = { ...opposite, reasons: [{ ...reason, found: 'newer' }] } as SearchHit
  const { user } = await show(newer)
  expect(screen.getAllByRole('listitem', { name: '' })[1]?.textContent).toMatch(/Deze notitie/)
  await user.click(screen.getByRole('button', { name: 'Verbind: spreekt tegen' }))
  expect(calls.link).toHaveBeenCalledWith({ fromId: 'opposite', toId: entry.id, type: 'contradicts' })
  await user.click(screen.getByRole('button', { name: 'Verwerk' }))
  expect(useEditing.getState().editing?.id).toBe(entry.id)
})
