import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { shell } from '../shell.ts'

const hotkeyKey = ['shell', 'hotkey'] as const

/** The hotkey of this computer and whether the system accepted it. Desktop only. */
export function useHotkey() {
  return useQuery({
    queryKey: hotkeyKey,
    queryFn: () => shell.hotkey.get(),
    enabled: shell.can.hotkey,
  }).data
}

/** Sets another combination; the old one stays when it is refused. */
export function useSetHotkey(onSet: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (hotkey: string) => shell.hotkey.set({ hotkey }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: hotkeyKey })
      onSet()
    },
  })
}

export type HotkeyCheck =
  | { state: 'idle' }
  | { state: 'waiting' }
  /** The press arrived; `readyMs` until the caret stood in the window. */
  | { state: 'received'; readyMs: number }
  | { state: 'nothing' }

/** Waits for a real press of the hotkey, eight seconds at most. */
export function useHotkeyCheck() {
  const [check, setCheck] = useState<HotkeyCheck>({ state: 'idle' })
  const start = async () => {
    setCheck({ state: 'waiting' })
    try {
      const { readyMs } = await shell.hotkey.verify()
      setCheck(readyMs === null ? { state: 'nothing' } : { state: 'received', readyMs })
    } catch {
      // The window went to sleep or the shell restarted: as good as no press.
      setCheck({ state: 'nothing' })
    }
  }
  return { check, start }
}

/** Seconds as a proof of speed is read: two decimals, in the writing of the language. */
export function secondsWords(lang: string, ms: number): string {
  const locale = lang === 'en' ? 'en-GB' : 'nl-NL'
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    ms / 1000,
  )
}
