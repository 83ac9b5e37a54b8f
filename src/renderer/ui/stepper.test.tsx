// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { Stepper } from './stepper.tsx'

afterEach(cleanup)

test('tells the current step and the state of the others, and leads back only', async () => {
  const onGoTo = vi.fn()
  const user = userEvent.setup()
  render(
    <Stepper
      label="Steps"
      stateWords={{ done: 'done', current: 'now', ahead: 'to do', skipped: 'skipped' }}
      onGoTo={onGoTo}
      steps={[
        { id: 'choose', label: 'Choose', state: 'done' },
        { id: 'mask', label: 'Mask', state: 'skipped' },
        { id: 'check', label: 'Check', state: 'current' },
        { id: 'sign', label: 'Sign', state: 'ahead' },
      ]}
    />,
  )
  const items = screen.getAllByRole('listitem')
  expect(items.map((item) => item.getAttribute('aria-current'))).toEqual([null, null, 'step', null])
  const buttons = screen.getAllByRole('button').map((button) => button.textContent)
  expect(buttons).toEqual(['Choose, done', '2Mask, skipped'])
  await user.click(screen.getByRole('button', { name: 'Choose, done' }))
  expect(onGoTo.mock.calls).toEqual([['choose']])
})
