import { useEffect } from 'react'
import { type KeybindingsMap, tinykeys } from 'tinykeys'
import { currentAnnouncement } from '../ui/announce.ts'
import { useSettings } from '../use-settings.ts'
import { lockVault } from './lock-vault.ts'
import { goToRegion } from './regions.ts'
import { hasOpenDialog, isTyping } from './typing.ts'

export interface RoomKeys {
  /** Esc: keep and close. */
  onLeave: () => void
  /** Ctrl Enter: the main action of this step. */
  onMain: () => void
  /** Single letters of this step, as tinykeys writes them. They work outside text, unless switched off. */
  letters?: Readonly<Record<string, () => void>> | undefined
  /** Keys of this room that also work inside text. */
  anywhere?: Readonly<Record<string, () => void>> | undefined
}

/** The keys of a focus room: few, and none that lead elsewhere by accident. */
export function useRoomKeys({ onLeave, onMain, letters, anywhere: own }: RoomKeys) {
  const { singleKeys } = useSettings()
  useEffect(() => {
    const anywhere = (act: () => void) => (event: KeyboardEvent) => {
      if (hasOpenDialog() || event.defaultPrevented) return
      event.preventDefault()
      act()
    }
    const outsideText = (act: () => void) => (event: KeyboardEvent) => {
      if (!isTyping(event)) anywhere(act)(event)
    }
    const keys: KeybindingsMap = {
      Escape: anywhere(onLeave),
      // Only what was just said can be taken back here; older steps belong to other places.
      '$mod+z': outsideText(() => currentAnnouncement()?.undo?.()),
      '$mod+Shift+l': anywhere(() => void lockVault()),
      F6: anywhere(() => goToRegion(1)),
      'Shift+F6': anywhere(() => goToRegion(-1)),
    }
    const single = Object.entries(singleKeys ? (letters ?? {}) : {})
    for (const [key, act] of Object.entries(own ?? {})) keys[key] = anywhere(act)
    const all = { ...keys, ...Object.fromEntries(single.map(([key, act]) => [key, outsideText(act)])) }
    const onKeys = tinykeys(window, all, { ignore: () => false })
    // Before what has the focus hears it: a chip would take Enter for its own and turn itself off.
    const main = (event: KeyboardEvent) => {
      if (hasOpenDialog()) return
      event.preventDefault()
      event.stopPropagation()
      onMain()
    }
    const offMain = tinykeys(window, { '$mod+Enter': main }, { ignore: () => false, capture: true })
    return () => {
      onKeys()
      offMain()
    }
  }, [onLeave, onMain, letters, own, singleKeys])
}
