import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { onShellEvent } from '../shell.ts'

/** Goes where the menus of the system and the capture window ask this window to go. */
export function useAskedPlaces(showKeys: () => void) {
  const navigate = useNavigate()
  useEffect(
    () =>
      onShellEvent((event) => {
        if (event.type === 'note.asked') void navigate({ to: '/notes/$id', params: { id: event.id } })
        if (event.type !== 'place.asked') return
        if (event.place === 'newNote') void navigate({ to: '/notes/$id', params: { id: 'new' } })
        if (event.place === 'search') void navigate({ to: '/search' })
        if (event.place === 'settings') void navigate({ to: '/settings' })
        if (event.place === 'shortcuts') showKeys()
      }),
    [navigate, showKeys],
  )
}
