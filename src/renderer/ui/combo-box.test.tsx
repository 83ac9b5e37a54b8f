// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { ComboBox } from './combo-box.tsx'

afterEach(cleanup)

type Spies = { onChange: (id: string | null) => void; onCreate: (text: string) => void }

function Processes({ onChange, onCreate }: Spies) {
  const [options, setOptions] = useState([
    { id: 'objections', label: 'Objections' },
    { id: 'letters', label: 'Letters' },
  ])
  const [value, setValue] = useState<string | null>(null)
  return (
    <ComboBox
      label="Process"
      options={options}
      value={value}
      onChange={(id) => {
        setValue(id)
        onChange(id)
      }}
      createLabel={(text) => `Create “${text}”`}
      onCreate={(text) => {
        setOptions([...options, { id: 'made', label: text }])
        setValue('made')
        onCreate(text)
      }}
    />
  )
}

function setup() {
  const spies = { onChange: vi.fn<Spies['onChange']>(), onCreate: vi.fn<Spies['onCreate']>() }
  render(<Processes {...spies} />)
  return { ...spies, user: userEvent.setup(), input: screen.getByRole<HTMLInputElement>('combobox') }
}

function rows(): (string | null)[] {
  return screen.getAllByRole('option').map((row) => row.textContent)
}

test('typing filters, whatever the case or accents, and the last row makes a new option', async () => {
  const { user, input } = setup()
  await user.click(input)
  expect(rows()).toEqual(['Objections', 'Letters'])
  await user.type(input, 'lètt')
  expect(rows()).toEqual(['Letters', 'Create “lètt”'])
  await user.type(input, 'ers')
  expect(rows()).toEqual(['Letters'])
})

test('a choice from the list is told by id and shown by name', async () => {
  const { user, input, onChange, onCreate } = setup()
  await user.click(input)
  await user.type(input, 'obj')
  await user.keyboard('{ArrowDown}{Enter}')
  expect(onChange.mock.calls).toEqual([['objections']])
  expect(onCreate).not.toHaveBeenCalled()
  expect(input.value).toBe('Objections')
})

test('the row for a new option tells the trimmed text, and the made one becomes the value', async () => {
  const { user, input, onChange, onCreate } = setup()
  await user.click(input)
  await user.type(input, '  Complaints ')
  expect(rows()).toEqual(['Create “Complaints”'])
  await user.keyboard('{ArrowDown}{Enter}')
  expect(onCreate.mock.calls).toEqual([['Complaints']])
  expect(onChange).not.toHaveBeenCalled()
  expect(input.value).toBe('Complaints')
})

test('leaving without a choice puts the old one back; emptying clears it', async () => {
  const { user, input, onChange } = setup()
  await user.click(input)
  await user.keyboard('{ArrowDown}{Enter}')
  expect(input.value).toBe('Objections')
  await user.type(input, ' and more')
  await user.tab()
  expect(input.value).toBe('Objections')

  await user.clear(input)
  await user.tab()
  expect(onChange.mock.calls.at(-1)).toEqual([null])
  expect(input.value).toBe('')
})

test('an emptied field that is left with Esc keeps its value', async () => {
  const { user, input, onChange } = setup()
  await user.click(input)
  await user.keyboard('{ArrowDown}{Enter}')
  await user.clear(input)
  await user.keyboard('{Escape}')
  await user.tab()
  expect(onChange.mock.calls).toEqual([['objections']])
  expect(input.value).toBe('Objections')
})
