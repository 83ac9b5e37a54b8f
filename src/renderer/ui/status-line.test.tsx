// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  announce,
  announceAlert,
  announceQuietly,
  currentAnnouncement,
  dismissAnnouncement,
} from './announce.ts'
import { StatusLine } from './status-line.tsx'

beforeEach(() => {
  const left = currentAnnouncement()
  if (left !== null) dismissAnnouncement(left.id)
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function Page() {
  return (
    <>
      <button type="button">Archive</button>
      <StatusLine undoLabel="Undo" dismissLabel="Close" />
    </>
  )
}

test('the region is there before the words, and undo works once and returns the focus', async () => {
  const user = userEvent.setup()
  const undo = vi.fn()
  render(<Page />)
  const region = screen.getByRole('status')
  expect(region.textContent).toBe('')

  act(() => announce('Archived.', { undo }))
  expect(screen.getByRole('status')).toBe(region)
  expect(region.textContent).toBe('Archived.')

  await user.tab()
  await user.tab()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }))
  await user.keyboard('{Enter}')
  expect(undo).toHaveBeenCalledTimes(1)
  expect(region.textContent).toBe('')
  expect(document.activeElement).toBe(screen.getByText('Archive'))
})

test('a line leaves after ten seconds, but not while someone is on it', () => {
  vi.useFakeTimers()
  render(<Page />)
  act(() => announce('Archived.', { undo: () => {} }))
  act(() => vi.advanceTimersByTime(9_999))
  expect(screen.getByRole('status').textContent).toBe('Archived.')
  act(() => vi.advanceTimersByTime(1))
  expect(screen.getByRole('status').textContent).toBe('')

  act(() => announce('Moved.', { undo: () => {} }))
  act(() => screen.getByRole('button', { name: 'Undo' }).focus())
  act(() => vi.advanceTimersByTime(60_000))
  expect(screen.getByRole('status').textContent).toBe('Moved.')
  fireEvent.blur(screen.getByRole('button', { name: 'Undo' }))
  act(() => vi.advanceTimersByTime(10_000))
  expect(screen.getByRole('status').textContent).toBe('')
})

test('a new line replaces the old one, and the clock starts anew', () => {
  vi.useFakeTimers()
  render(<Page />)
  act(() => announce('First.'))
  act(() => vi.advanceTimersByTime(6_000))
  act(() => announce('Second.'))
  act(() => vi.advanceTimersByTime(6_000))
  expect(screen.getByRole('status').textContent).toBe('Second.')
})

test('a quiet word is read but not shown, and never takes an undo away', () => {
  render(<Page />)
  act(() => announceQuietly('5 found'))
  expect(screen.getByRole('status').textContent).toBe('5 found')
  expect(screen.queryByRole('button', { name: 'Close' })).toBeNull()

  act(() => announce('Archived.', { undo: () => {} }))
  act(() => announceQuietly('4 found'))
  expect(screen.getByRole('status').textContent).toBe('Archived.')
})

test('an alert interrupts and stays until it is closed', async () => {
  vi.useFakeTimers()
  render(<Page />)
  act(() => announceAlert('The disk is full.'))
  expect(screen.getByRole('alert').textContent).toBe('The disk is full.')
  act(() => vi.advanceTimersByTime(600_000))
  expect(screen.getByRole('alert').textContent).toBe('The disk is full.')
  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.getByRole('alert').textContent).toBe('')
})
