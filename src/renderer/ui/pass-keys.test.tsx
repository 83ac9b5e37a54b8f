// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { SearchField } from './search-field.tsx'
import { TextField } from './text-field.tsx'

afterEach(cleanup)

test.each([
  ['text', <TextField key="text" label="Name" onKeyDown={takeEscape} />],
  ['search', <SearchField key="search" label="Name" clearLabel="Clear" onKeyDown={takeEscape} />],
])('a %s field keeps the keys it takes and lets the others through', async (_, field) => {
  const heard = vi.fn((event: KeyboardEvent) => event.key)
  window.addEventListener('keydown', heard)
  render(field)
  screen.getByLabelText('Name').focus()
  await userEvent.keyboard('{Control>},{/Control}{Escape}')
  window.removeEventListener('keydown', heard)
  expect(heard.mock.results.map(({ value }) => value)).toEqual(['Control', ','])
})

function takeEscape(event: { key: string; preventDefault: () => void }) {
  if (event.key === 'Escape') event.preventDefault()
}
