// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { Button } from './button.tsx'
import { ContextMenu, MenuButton, type MenuEntry } from './menu.tsx'

afterEach(cleanup)

const items: (MenuEntry | 'line')[] = [
  { id: 'edit', label: 'Edit', keys: 'E' },
  { id: 'archive', label: 'Archive' },
  'line',
  { id: 'delete', label: 'Delete', tone: 'danger' },
]

test('a menu button opens with the arrow, chooses with Enter and gets the focus back', async () => {
  const onAction = vi.fn()
  const user = userEvent.setup()
  render(<MenuButton trigger={<Button>More</Button>} items={items} onAction={onAction} />)
  const trigger = screen.getByRole('button', { name: 'More' })
  await user.tab()
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('menuitem', { name: 'Edit' })).toBe(document.activeElement)
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  expect(onAction.mock.calls).toEqual([['delete']])
  expect(screen.queryByRole('menu')).toBeNull()
  await waitFor(() => expect(document.activeElement).toBe(trigger))
})

test('a selection menu tells all that are on', async () => {
  const onChange = vi.fn()
  const user = userEvent.setup()
  render(
    <MenuButton
      trigger={<Button>Filter</Button>}
      items={items}
      selection={{ mode: 'multiple', value: ['delete'], onChange }}
    />,
  )
  await user.click(screen.getByRole('button', { name: 'Filter' }))
  expect(screen.getByRole('menuitemcheckbox', { name: 'Delete' }).getAttribute('aria-checked')).toBe('true')
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'Edit' }))
  expect(onChange.mock.calls).toEqual([[['edit', 'delete']]])
})

test('a context menu opens on right click', async () => {
  const onAction = vi.fn()
  const user = userEvent.setup()
  render(
    <ContextMenu label="Note" items={items} onAction={onAction}>
      <button type="button">A note</button>
    </ContextMenu>,
  )
  fireEvent.contextMenu(screen.getByText('A note'), { clientX: 40, clientY: 60 })
  await user.click(screen.getByRole('menuitem', { name: 'Archive' }))
  expect(onAction.mock.calls).toEqual([['archive']])
  expect(screen.queryByRole('menu')).toBeNull()
})

test('a context menu opens on Shift F10, closes with Esc and gives the focus back', async () => {
  const user = userEvent.setup()
  render(
    <ContextMenu label="Note" items={items}>
      <button type="button">A note</button>
    </ContextMenu>,
  )
  await user.tab()
  await user.keyboard('{Shift>}{F10}{/Shift}')
  expect(screen.getByRole('menu', { name: 'Note' })).toBeTruthy()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('menu')).toBeNull()
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText('A note')))
})
