import { LockKeyhole } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lockWarning } from '../../shared/shell.ts'
import { onShellEvent, shell } from '../shell.ts'
import { Banner } from '../ui/banner.tsx'
import { useCanLock } from '../use-can-lock.ts'
import { useSettings } from '../use-settings.ts'
import { lockVault } from './lock-vault.ts'

/** Warns before the vault locks by itself. In a browser the page watches for keys and mouse; on the desktop main does. */
export function IdleLock() {
  const { t } = useTranslation()
  const [warned, setWarned] = useState(false)
  const { lockAfterMin } = useSettings()
  const canLock = useCanLock()
  useEffect(() => {
    if (!canLock) return
    if (!shell.can.watchComputer) return watchPage(lockAfterMin * 60_000, setWarned)
    return onShellEvent((event) => {
      if (event.type === 'idle.warned') setWarned(true)
      if (event.type === 'idle.ended') setWarned(false)
    })
  }, [lockAfterMin, canLock])
  if (!warned) return null
  return (
    <div className="fixed inset-x-0 top-2 z-40 mx-auto max-w-[34rem] px-4">
      <Banner icon={LockKeyhole} tone="risk">
        {t('common.idle.warning', { count: lockWarning })}
      </Banner>
    </div>
  )
}

const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/**
 * Locks after `idle` ms without a key or mouse in this page, and warns before. Time is read from the clock,
 * since timers sleep with the computer. Returns how to stop.
 */
function watchPage(idle: number, onWarned: (warned: boolean) => void): () => void {
  let seen = Date.now()
  const alive = () => {
    seen = Date.now()
    onWarned(false)
  }
  for (const sign of signsOfLife) window.addEventListener(sign, alive, { passive: true, capture: true })
  const timer = setInterval(() => {
    const quiet = Date.now() - seen
    if (quiet >= idle) void lockVault()
    else onWarned(quiet >= idle - lockWarning * 1000)
  }, 1000)
  return () => {
    clearInterval(timer)
    for (const sign of signsOfLife) window.removeEventListener(sign, alive, { capture: true })
  }
}
