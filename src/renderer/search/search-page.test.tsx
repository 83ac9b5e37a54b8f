// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SearchAnswer } from '../../shared/search.ts'
import { strings } from '../i18n.ts'
import { queryClient } from '../queries.ts'
import { SearchBox } from './search-box.tsx'
import { SearchPage } from './search-page.tsx'
import { forgetSearch, useSearchState } from './search-state.ts'
import { answerOf, hit, type TestEngine } from './test-engine.ts'

const faked = vi.hoisted(() => ({ engine: null as unknown as TestEngine }))

vi.mock('../engine.ts', async (original) => {
  const { TestEngine: Fake } = await import('./test-engine.ts')
  faked.engine = new Fake()
  const { client, orpc } = faked.engine
  return { ...(await original<typeof import('../engine.ts')>()), engine: client, orpc }
})

let router: ReturnType<typeof routerOf>

function routerOf() {
  const root = createRootRoute()
  const page = createRoute({
    getParentRoute: () => root,
    path: '/search',
    component: () => (
      <>
        <SearchBox />
        <SearchPage />
      </>
    ),
  })
  const note = createRoute({ getParentRoute: () => root, path: '/notes/$id', component: () => null })
  const team = createRoute({ getParentRoute: () => root, path: '/team/$', component: () => null })
  const history = createMemoryHistory({ initialEntries: ['/search'] })
  return createRouter({ routeTree: root.addChildren([page, note, team]), history })
}

beforeEach(async () => {
  await strings.changeLanguage('nl')
  Element.prototype.scrollIntoView = () => {}
  window.matchMedia = vi.fn().mockReturnValue({ matches: false })
  faked.engine.forget()
  router = routerOf()
  render(
    <I18nextProvider i18n={strings}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </I18nextProvider>,
  )
  await screen.findByRole('combobox')
})
afterEach(() => {
  cleanup()
  queryClient.clear()
  forgetSearch()
})

const field = () => screen.getByRole('combobox')
const type = (text: string) => fireEvent.change(field(), { target: { value: text } })
const titles = () =>
  [...document.querySelectorAll<HTMLElement>('[data-hit]')].map(({ dataset }) => dataset.hit)
const chosen = () => document.querySelector<HTMLElement>('[aria-current=true]')?.dataset.hit
const link = (title: string) => screen.getByRole('link', { name: new RegExp(title) })

/** Answers once it is asked. */
async function answer(text: string, meaning: boolean, given: SearchAnswer) {
  await waitFor(() => expect(faked.engine.call(text, meaning)).toBeTruthy())
  await give(faked.engine.call(text, meaning), given)
}

/** What is answered is told to the page a turn later. */
const give = (call: ReturnType<TestEngine['call']>, given: SearchAnswer) =>
  act(async () => {
    call?.answer(given)
    await new Promise((done) => setTimeout(done, 10))
  })
const byWord = (text: string, ...hits: string[]) => answer(text, false, answerOf(hits, { meaning: 'off' }))
const byMeaning = (text: string, ...hits: string[]) => answer(text, true, answerOf(hits))

describe('answers', () => {
  test('of an older question never come in place of a newer one, and that question is cancelled', async () => {
    type('bron')
    await waitFor(() => expect(faked.engine.call('bron', false)).toBeTruthy())
    const slow = faked.engine.call('bron', false)
    type('bronnen')
    await byWord('bronnen', 'Nieuw')
    await give(slow, answerOf(['Oud']))
    expect(slow?.signal?.aborted).toBe(true)
    expect(titles()).toEqual(['Nieuw'])
  })

  test('by word come first, by meaning after them', async () => {
    type('bron')
    await byWord('bron', 'A', 'B')
    expect(titles()).toEqual(['A', 'B'])
    await byMeaning('bron', 'C', 'B', 'A')
    expect(titles()).toEqual(['C', 'B', 'A'])
    expect(chosen()).toBe('C')
  })

  test('by meaning are followed by the next one, by words only when that takes long', async () => {
    type('bron')
    await byMeaning('bron', 'A', 'B')
    type('bronnen')
    await byWord('bronnen', 'W')
    expect(titles()).toEqual(['A', 'B'])
    await waitFor(() => expect(titles()).toEqual(['W']))
    await byMeaning('bronnen', 'B', 'A')
    type('bronnen die')
    await byWord('bronnen die', 'W')
    await byMeaning('bronnen die', 'A')
    expect(titles()).toEqual(['A'])
  })
})

describe('the hit a person chose', () => {
  test('stays chosen when a better answer moves it', async () => {
    type('bron')
    await byWord('bron', 'A', 'B')
    fireEvent.keyDown(field(), { key: 'ArrowDown' })
    expect(chosen()).toBe('B')
    await byMeaning('bron', 'C', 'A', 'B')
    expect(titles()).toEqual(['C', 'A', 'B'])
    expect(chosen()).toBe('B')
  })

  test('is not taken away: an answer without it waits until it is asked for', async () => {
    type('bron')
    await byWord('bron', 'A', 'B')
    fireEvent.keyDown(field(), { key: 'ArrowDown' })
    await byMeaning('bron', 'C', 'A')
    expect(titles()).toEqual(['A', 'B'])
    await userEvent.click(screen.getByRole('button', { name: 'Toon' }))
    expect(titles()).toEqual(['C', 'A'])
  })

  test('never becomes another one by the time Enter opens it', async () => {
    type('bron')
    await byMeaning('bron', 'A', 'B')
    type('bronnen')
    fireEvent.keyDown(field(), { key: 'ArrowDown' })
    fireEvent.keyDown(field(), { key: 'Enter' })
    await byMeaning('bronnen', 'C')
    expect(titles()).toEqual(['C'])
    expect(useSearchState.getState().opens).toBe(false)
    expect(router.state.location.pathname).toBe('/search')
  })
})

test('Enter opens the first hit of what stands in the field, also when pressed before its answer is there', async () => {
  type('bron')
  await byMeaning('bron', 'A')
  type('bronnen')
  fireEvent.keyDown(field(), { key: 'Enter' })
  expect(router.state.location.pathname).toBe('/search')
  await byMeaning('bronnen', 'B')
  await waitFor(() => expect(router.state.location.pathname).toBe('/notes/B'))
})

describe('under the hand', () => {
  const move = (title: string, movementX: number) =>
    fireEvent(link(title), new MouseEvent('pointermove', { bubbles: true, movementX }))
  const leave = () => {
    const list = link('A').closest('section')?.parentElement
    if (list) fireEvent.pointerLeave(list)
  }

  test('nothing moves while the pointer is at the list; the better answer comes when it leaves', async () => {
    type('bron')
    await byWord('bron', 'A', 'B')
    move('A', 3)
    await byMeaning('bron', 'C', 'A', 'B')
    expect(titles()).toEqual(['A', 'B'])
    expect(screen.getByText('Ook op betekenis gevonden.')).toBeTruthy()
    leave()
    await waitFor(() => expect(titles()).toEqual(['C', 'A', 'B']))
  })

  test('a pointer that was only parked there holds nothing back', async () => {
    type('bron')
    await byWord('bron', 'A', 'B')
    move('A', 0)
    await byMeaning('bron', 'C', 'A')
    expect(titles()).toEqual(['C', 'A'])
  })

  test('nor does one that moved before the question changed', async () => {
    type('bron')
    await byWord('bron', 'A')
    move('A', 3)
    type('bronnen')
    await byWord('bronnen', 'A', 'B')
    await byMeaning('bronnen', 'B', 'A')
    expect(titles()).toEqual(['B', 'A'])
  })

  test('a hit with the focus stays, until the focus leaves the list', async () => {
    type('bron')
    await byWord('bron', 'A', 'B')
    act(() => link('B').focus())
    await byMeaning('bron', 'C', 'A', 'B')
    expect(titles()).toEqual(['A', 'B'])
    act(() => field().focus())
    await waitFor(() => expect(titles()).toEqual(['C', 'A', 'B']))
  })
})

describe('filters in the question', () => {
  const filters = [
    { from: 6, to: 18, key: 'kind' as const, label: 'Risico' },
    { from: 19, to: 27, key: 'tool' as const, label: null },
  ]

  test('that were read are chips; each can be taken away again', async () => {
    type('brief soort:risico tool:xyz')
    await answer('brief soort:risico tool:xyz', false, answerOf(['A'], { filters }))
    await userEvent.click(screen.getByRole('button', { name: 'Soort: Risico, haal dit filter weg' }))
    expect(useSearchState.getState().text).toBe('brief tool:xyz')
    expect(document.activeElement).toBe(field())
  })

  test('that name nothing known are told, once the typing rests', async () => {
    type('brief soort:risico tool:xyz')
    await answer('brief soort:risico tool:xyz', false, answerOf(['A'], { filters }))
    expect(await screen.findByText('‘tool:xyz’ ken ik niet; gezocht als woord.')).toBeTruthy()
  })
})

test('only what is near is called that', async () => {
  type('bron')
  await answer('bron', true, answerOf([hit('A', { group: 'some' })]))
  expect(
    screen.getByRole('heading', { name: 'Niets gevonden dat hierover gaat, wel in de buurt:' }),
  ).toBeTruthy()
  expect(screen.queryByRole('heading', { name: 'Sterk verband' })).toBeNull()
})

test('nothing is said to be there only once meaning has answered, and of what was searched', async () => {
  const empty = () => screen.queryByRole('button', { name: 'Bewaar als vraag' })
  type('bron')
  await byWord('bron')
  expect(empty()).toBeNull()
  await byMeaning('bron')
  expect(empty()).toBeTruthy()
  expect(screen.getByText('Niets dat er genoeg op lijkt. Letterlijk staat het er ook niet.')).toBeTruthy()
  type('bronnen')
  await answer('bronnen', true, answerOf([], { meaning: 'missing' }))
  expect(screen.getByText('Letterlijk staat het er niet.')).toBeTruthy()
  type('bron taal:en')
  const filters = [{ from: 5, to: 12, key: 'lang' as const, label: 'Engels' }]
  await answer('bron taal:en', true, answerOf([], { filters }))
  expect(screen.getByText('Binnen deze filters is er niets dat er genoeg op lijkt.')).toBeTruthy()
})

test('notes that say almost the same unfold under their hit', async () => {
  const alike = ['B', 'C'].map((title) => ({ source: { kind: 'entry' as const, id: title }, title }))
  type('bron')
  await answer('bron', true, answerOf([hit('A', { alike })]))
  const button = screen.getByRole('button', { name: 'en nog 2 bijna dezelfde' })
  expect(button.getAttribute('aria-expanded')).toBe('false')
  expect(screen.queryByRole('link', { name: 'B' })).toBeNull()
  act(() => button.focus())
  await userEvent.keyboard('{Enter}')
  expect(button.getAttribute('aria-expanded')).toBe('true')
  expect(screen.getByRole('link', { name: 'B' }).getAttribute('href')).toBe('/notes/B')
})

describe('completion', () => {
  const kinds = [
    { insert: 'soort:risico ', label: 'Risico' },
    { insert: 'soort:recept ', label: 'Recept' },
  ]
  const offer = async (text: string, from: number, options = kinds) => {
    faked.engine.completion = { from, to: text.length, options }
    await userEvent.type(field(), text)
    return screen.findByRole('listbox', { name: 'Aanvullen' })
  }
  const pointed = () =>
    document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent

  test('points at nothing until an arrow key is pressed; Enter then takes it', async () => {
    const list = await offer('soort:r', 0)
    expect(field().getAttribute('aria-expanded')).toBe('true')
    expect(field().getAttribute('aria-controls')).toBe(list.id)
    expect(pointed()).toBeUndefined()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    expect(pointed()).toBe('Recept')
    await userEvent.keyboard('{ArrowDown}')
    expect(pointed()).toBe('Risico')
    faked.engine.completion = { from: 13, to: 13, options: kinds }
    await userEvent.keyboard('{Enter}')
    expect(useSearchState.getState().text).toBe('soort:risico ')
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull())
    expect(router.state.location.pathname).toBe('/search')
  })

  test('leaves Enter and Tab to the field while nothing is pointed at', async () => {
    await offer('so', 0, [{ insert: 'soort:', label: 'soort:' }])
    await userEvent.keyboard('{Enter}')
    expect(useSearchState.getState()).toMatchObject({ text: 'so', opens: true })
    await userEvent.keyboard('{Tab}')
    expect(useSearchState.getState().text).toBe('so')
    expect(document.activeElement).not.toBe(field())
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  test('is taken with Tab too, and the caret stands behind it', async () => {
    await offer('soort:r', 0)
    await userEvent.keyboard('{ArrowDown}{Tab}')
    expect((field() as HTMLInputElement).selectionStart).toBe('soort:risico '.length)
    expect(document.activeElement).toBe(field())
  })

  test('that was pointed at is what is taken, also while the next list is on its way', async () => {
    await offer('soort:r', 0)
    faked.engine.holdsCompletion = true
    await userEvent.keyboard('i{ArrowDown}{Enter}')
    expect(useSearchState.getState().text).toBe('soort:risico ')
  })

  test('closes on Esc, which leaves the text; the next Esc empties the field', async () => {
    await offer('soort:r', 0)
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(useSearchState.getState().text).toBe('soort:r')
    await userEvent.keyboard('{Escape}')
    expect(useSearchState.getState().text).toBe('')
  })

  test('is taken with the mouse, and the focus stays in the field', async () => {
    await offer('soort:r', 0)
    await userEvent.click(screen.getByRole('option', { name: 'Recept' }))
    expect(useSearchState.getState().text).toBe('soort:recept ')
    expect(document.activeElement).toBe(field())
  })

  test('offers what can be asked when a key asks for it', async () => {
    faked.engine.completion = { from: 0, to: 0, options: [{ insert: 'soort:', label: 'soort:' }] }
    expect(screen.queryByRole('listbox')).toBeNull()
    await userEvent.click(field())
    await userEvent.keyboard('{ArrowDown}')
    expect(await screen.findByRole('option', { name: 'soort:' })).toBeTruthy()
    await userEvent.keyboard('{Escape}{Control>} {/Control}')
    expect(await screen.findByRole('option', { name: 'soort:' })).toBeTruthy()
  })
})
