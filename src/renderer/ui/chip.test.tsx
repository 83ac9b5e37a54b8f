// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { ChipGroup, type ChipOption } from './chip.tsx'

afterEach(cleanup)

const options: ChipOption<'mild' | 'sharp' | 'none'>[] = [
  { id: 'mild', label: 'Mild' },
  { id: 'sharp', label: 'Sharp', suggested: true },
  { id: 'none', label: 'None' },
]

type Id = 'mild' | 'sharp' | 'none'

function Radios({ onChange, allowNone }: { onChange: (id: Id | null) => void; allowNone?: boolean }) {
  const [value, setValue] = useState<Id | null>(null)
  return (
    <ChipGroup
      label="Taste"
      options={options}
      value={value}
      allowNone={allowNone}
      suggestedLabel="suggestion"
      onChange={(id) => {
        setValue(id)
        onChange(id)
      }}
    />
  )
}

test('a radio group has one tab stop, arrows move without choosing, space chooses', async () => {
  const onChange = vi.fn()
  const user = userEvent.setup()
  render(<Radios onChange={onChange} />)
  expect(screen.getByRole('radiogroup', { name: 'Taste' })).toBeTruthy()

  await user.tab()
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Mild' }))
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'None' }))
  expect(onChange).not.toHaveBeenCalled()

  await user.keyboard(' ')
  expect(onChange.mock.calls).toEqual([['none']])
  expect(screen.getByRole('radio', { name: 'None' }).getAttribute('aria-checked')).toBe('true')

  await user.tab()
  expect(document.activeElement).toBe(document.body)
})

test('a suggestion is named as one and is kept with Enter', async () => {
  const onChange = vi.fn()
  const user = userEvent.setup()
  render(<Radios onChange={onChange} />)
  const chip = screen.getByRole('radio', { name: 'Sharp, suggestion' })
  expect(chip.getAttribute('aria-checked')).toBe('false')
  chip.focus()
  await user.keyboard('{Enter}')
  expect(onChange.mock.calls).toEqual([['sharp']])
  expect(screen.getByRole('radio', { name: 'Sharp' }).getAttribute('aria-checked')).toBe('true')
})

test('a second press takes the choice back only where none is allowed', async () => {
  const user = userEvent.setup()
  const keeps = vi.fn()
  const { unmount } = render(<Radios onChange={keeps} />)
  await user.click(screen.getByRole('radio', { name: 'Mild' }))
  await user.click(screen.getByRole('radio', { name: 'Mild' }))
  expect(keeps.mock.calls).toEqual([['mild']])
  unmount()

  const clears = vi.fn()
  render(<Radios onChange={clears} allowNone />)
  await user.click(screen.getByRole('radio', { name: 'Mild' }))
  await user.click(screen.getByRole('radio', { name: 'Mild' }))
  expect(clears.mock.calls).toEqual([['mild'], [null]])
})

test('a multiple group is a set of tick boxes, told in the order of the options', async () => {
  const onChange = vi.fn()
  const user = userEvent.setup()
  render(<ChipGroup multiple label="Tastes" options={options} value={['none']} onChange={onChange} />)
  expect(screen.getByRole('group', { name: 'Tastes' })).toBeTruthy()
  expect(screen.getByRole('checkbox', { name: 'None' }).getAttribute('aria-checked')).toBe('true')

  await user.tab()
  await user.keyboard('{ArrowLeft}{ArrowLeft}')
  await user.keyboard(' ')
  expect(onChange.mock.calls).toEqual([[['mild', 'none']]])
})
