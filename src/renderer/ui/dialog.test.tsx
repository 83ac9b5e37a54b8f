// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { TextField } from './text-field.tsx'

afterEach(cleanup)

function Example({ withField }: { withField: boolean }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>Open</Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title="Erase all?"
        closeLabel="Close"
        actions={<Button onPress={() => setOpen(false)}>Cancel</Button>}
      >
        {withField ? <TextField label="Type ERASE" /> : 'Gone is gone.'}
      </Dialog>
    </>
  )
}

test('the first field gets the focus; Esc closes and returns it', async () => {
  const user = userEvent.setup()
  render(<Example withField />)
  await user.tab()
  await user.keyboard('{Enter}')
  expect(screen.getByRole('dialog', { name: 'Erase all?' })).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Type ERASE' }))
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' })))
})

test('without a field the dialog itself is focused and Tab stays inside', async () => {
  const user = userEvent.setup()
  render(<Example withField={false} />)
  await user.click(screen.getByRole('button', { name: 'Open' }))
  const dialog = screen.getByRole('dialog')
  expect(document.activeElement).toBe(dialog)
  for (let press = 0; press < 5; press += 1) {
    await user.tab()
    expect(dialog.contains(document.activeElement)).toBe(true)
  }
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' })))
})
