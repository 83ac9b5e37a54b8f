import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { type KeybindingsMap, tinykeys } from 'tinykeys'
import { openPalette } from '../palette/palette-store.ts'
import { useSettings } from '../use-settings.ts'
import { lockVault } from './lock-vault.ts'
import { goToRegion } from './regions.ts'
import { hasOpenDialog, isTyping } from './typing.ts'
import { redoLast, undoLast } from './undo.ts'

type Act = () => void

/** Keys with a modifier work everywhere; the page behind a dialog takes none. */
function anywhere(act: Act) {
  return (event: KeyboardEvent) => {
    if (hasOpenDialog()) return
    event.preventDefault()
    act()
  }
}

/** Keys that would be letters work outside text only. */
function outsideText(act: Act) {
  return (event: KeyboardEvent) => {
    if (isTyping(event) || hasOpenDialog()) return
    event.preventDefault()
    act()
  }
}

/** The keys that work in every place (ux.md §8). On macOS `$mod` is ⌘. */
export function useShellKeys(showKeys: () => void) {
  const navigate = useNavigate()
  const { singleKeys } = useSettings()
  useEffect(() => {
    const newNote = () => void navigate({ to: '/notes/$id', params: { id: 'new' } })
    const keys: KeybindingsMap = {
      '$mod+k': anywhere(() => openPalette()),
      '$mod+Shift+f': anywhere(() => void navigate({ to: '/search' })),
      '$mod+Shift+n': anywhere(newNote),
      '$mod+,': anywhere(() => void navigate({ to: '/settings' })),
      '$mod+Shift+l': anywhere(() => void lockVault()),
      '$mod+z': outsideText(() => void undoLast()),
      '$mod+Shift+z': outsideText(() => void redoLast()),
      F6: anywhere(() => goToRegion(1)),
      'Shift+F6': anywhere(() => goToRegion(-1)),
    }
    const single: KeybindingsMap = {
      'g v': outsideText(() => void navigate({ to: '/' })),
      'g n': outsideText(() => void navigate({ to: '/notes' })),
      'g p': outsideText(() => void navigate({ to: '/patterns' })),
      'g t': outsideText(() => void navigate({ to: '/team' })),
      n: outsideText(newNote),
      '/': outsideText(() => openPalette()),
      '[Shift]+?': outsideText(showKeys),
    }
    return tinykeys(window, singleKeys ? { ...keys, ...single } : keys, { ignore: () => false })
  }, [navigate, showKeys, singleKeys])
}
