// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { Button } from './button.tsx'
import { KeyWritingContext } from './key-names.ts'

afterEach(cleanup)

test('a disabled button with a reason can be reached and tells why, but does nothing', async () => {
  const onPress = vi.fn()
  const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault())
  const user = userEvent.setup()
  render(
    <form onSubmit={onSubmit}>
      <Button type="submit" onPress={onPress} disabledReason="One spot left to decide">
        Next
      </Button>
    </form>,
  )
  const button = screen.getByRole('button', { name: 'Next' })
  await user.tab()
  expect(document.activeElement).toBe(button)
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'One spot left to decide',
  )
  await user.keyboard('{Enter}')
  await user.click(button)
  expect([onPress.mock.calls.length, onSubmit.mock.calls.length]).toEqual([0, 0])
})

test('a busy button keeps its words and focus and cannot be pressed again', async () => {
  const onPress = vi.fn()
  const user = userEvent.setup()
  const { rerender } = render(<Button onPress={onPress}>Save</Button>)
  await user.tab()
  rerender(
    <Button onPress={onPress} busy>
      Save
    </Button>,
  )
  const button = screen.getByRole('button', { name: 'Save' })
  expect(document.activeElement).toBe(button)
  expect(button.getAttribute('aria-busy')).toBe('true')
  await user.keyboard('{Enter}')
  expect(onPress).not.toHaveBeenCalled()
})

test('keys are caps for the eye and aria-keyshortcuts for the rest, also on macOS', () => {
  const { rerender } = render(<Button keys="Ctrl Enter">Next</Button>)
  const button = screen.getByRole('button', { name: 'Next' })
  expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+Enter')
  expect(button.textContent).toBe('NextCtrlEnter')
  rerender(
    <KeyWritingContext value={{ platform: 'mac', names: { Enter: '↩' } }}>
      <Button keys="Ctrl Enter">Next</Button>
    </KeyWritingContext>,
  )
  expect(screen.getByRole('button').getAttribute('aria-keyshortcuts')).toBe('Meta+Enter')
  expect(screen.getByRole('button').textContent).toBe('Next⌘↩')
})
