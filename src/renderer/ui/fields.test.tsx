// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nProvider } from 'react-aria-components'
import { afterEach, expect, test, vi } from 'vitest'
import { DateField } from './date-field.tsx'
import { NumberField } from './number-field.tsx'
import { PasswordField } from './password-field.tsx'
import { TextField } from './text-field.tsx'

afterEach(cleanup)

test('a number is read in the notation of the language, with its unit, and emptied to null', async () => {
  const onChange = vi.fn()
  const user = userEvent.setup()
  render(
    <I18nProvider locale="nl-NL">
      <NumberField label="Gain" unit="min" value={null} onChange={onChange} />
    </I18nProvider>,
  )
  const input = screen.getByRole('textbox', { name: 'Gain' })
  expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe('min')
  await user.type(input, '12,5')
  await user.tab()
  expect(onChange.mock.calls).toEqual([[12.5]])
})

test('a press on the unit goes to the number', async () => {
  const user = userEvent.setup()
  render(<NumberField label="Gain" unit="min" value={4} onChange={() => {}} />)
  await user.click(screen.getByText('min'))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Gain' }))
})

test('a day goes in and out as YYYY-MM-DD, typed in the order of the language', async () => {
  const onChange = vi.fn()
  const user = userEvent.setup()
  render(
    <I18nProvider locale="nl-NL">
      <DateField label="Look back" value="2026-11-19" onChange={onChange} />
    </I18nProvider>,
  )
  const segments = within(screen.getByRole('group', { name: 'Look back' })).getAllByRole('spinbutton')
  expect(segments.map((segment) => segment.textContent)).toEqual(['19', '11', '2026'])
  segments[0]?.focus()
  await user.keyboard('24')
  expect(onChange.mock.calls.at(-1)).toEqual(['2026-11-24'])
})

test('a passphrase is hidden until asked', async () => {
  const user = userEvent.setup()
  render(<PasswordField label="Passphrase" showLabel="Show" hideLabel="Hide" defaultValue="one two" />)
  const input = screen.getByLabelText('Passphrase')
  expect(input.getAttribute('type')).toBe('password')
  await user.click(screen.getByRole('button', { name: 'Show' }))
  expect(input.getAttribute('type')).toBe('text')
  await user.click(screen.getByRole('button', { name: 'Hide' }))
  expect(input.getAttribute('type')).toBe('password')
})

test('an error marks the field and is its description', () => {
  render(<TextField label="Name" description="Only you see it" error="Taken. Choose another." />)
  const input = screen.getByRole('textbox', { name: 'Name' })
  expect(input.getAttribute('aria-invalid')).toBe('true')
  const described = (input.getAttribute('aria-describedby') ?? '').split(' ')
  const texts = described.map((id) => document.getElementById(id)?.textContent ?? '')
  expect(texts.join('')).toBe('Taken. Choose another.')
})
