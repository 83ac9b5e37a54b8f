// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { strings } from '../i18n.ts'
import { queryClient } from '../queries.ts'
import { LikeChip } from './like-chip.tsx'
import { forgetSearch, searchFor, searchLike, useSearchState } from './search-state.ts'

const calls = vi.hoisted(() => ({ alike: vi.fn(), entry: vi.fn(), item: vi.fn() }))

vi.mock('../engine.ts', async (original) => {
  const { createTanstackQueryUtils } = await import('@orpc/tanstack-query')
  const engine = {
    search: { alike: calls.alike },
    entries: { get: calls.entry },
    team: { get: calls.item },
  }
  return {
    ...(await original<typeof import('../engine.ts')>()),
    orpc: createTanstackQueryUtils(engine as never),
  }
})

beforeEach(async () => {
  await strings.changeLanguage('nl')
  calls.alike.mockResolvedValue({ hits: [], meaning: 'ready', tookMs: 1 })
  calls.entry.mockResolvedValue({ title: 'Model mist termijnen', lang: 'nl' })
  calls.item.mockResolvedValue({ item: { title: 'Spreadsheet reasoning fails', lang: 'en' } })
  forgetSearch()
})

afterEach(() => {
  cleanup()
  queryClient.clear()
})

function show() {
  render(
    <I18nextProvider i18n={strings}>
      <QueryClientProvider client={queryClient}>
        <LikeChip />
      </QueryClientProvider>
    </I18nextProvider>,
  )
  return userEvent.setup()
}

test('names what the answer resembles, one’s own or of the team, and says when nothing does', async () => {
  searchLike({ kind: 'entry', id: 'a' })
  show()
  await screen.findByText('Zoals “Model mist termijnen”')
  await screen.findByText('Niets dat hierop lijkt.')
  expect(calls.alike.mock.lastCall?.[0]).toMatchObject({ source: { kind: 'entry', id: 'a' } })
  searchLike({ kind: 'team-item', id: 'b' })
  expect((await screen.findByText('Zoals “Spreadsheet reasoning fails”')).lang).toBe('en')
})

test('is taken away with a press, or by asking words', async () => {
  searchLike({ kind: 'entry', id: 'a' })
  const user = show()
  await user.click(screen.getByRole('button', { name: 'Stop met zoeken naar wat hierop lijkt' }))
  expect(useSearchState.getState().likeId).toBeNull()
  expect(screen.queryByText(/^Zoals/)).toBeNull()
  searchLike({ kind: 'entry', id: 'a' })
  searchFor('termijn')
  await waitFor(() => expect(screen.queryByText(/^Zoals/)).toBeNull())
})
