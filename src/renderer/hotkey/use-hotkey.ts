import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
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

/** Waits for a real press of the hotkey, eight seconds at most; starting again forgets the wait before. */
export function useHotkeyCheck() {
  const [check, setCheck] = useState<HotkeyCheck>({ state: 'idle' })
  const round = useRef(0)
  const start = useCallback(async () => {
    round.current += 1
    const mine = round.current
    setCheck({ state: 'waiting' })
    const readyMs = await pressed()
    if (mine === round.current) {
      setCheck(readyMs === null ? { state: 'nothing' } : { state: 'received', readyMs })
    }
  }, [])
  return { check, start }
}

/** A wait that broke off, because the window went to sleep or the shell restarted, is as good as no press. */
async function pressed(): Promise<number | null> {
  try {
    return (await shell.hotkey.verify()).readyMs
  } catch {
    return null
  }
}

/** Seconds as a proof of speed is read: two decimals, in the writing of the language. */
export function secondsWords(lang: string, ms: number): string {
  const locale = lang === 'en' ? 'en-GB' : 'nl-NL'
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    ms / 1000,
  )
}
