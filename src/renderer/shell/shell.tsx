import { Outlet } from '@tanstack/react-router'
import { useState } from 'react'
import { Palette } from '../palette/palette.tsx'
import { WordsBanner } from '../vault/words-banner.tsx'
import { useAskedPlaces } from './asked-places.ts'
import { IdleLock } from './idle-lock.tsx'
import { useShellKeys } from './keyboard.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { Rail } from './rail.tsx'
import { SkipLink } from './skip-link.tsx'
import { TopBar } from './top-bar.tsx'

/** What stays around every place: the rail, the top bar, the status line and the keys that work anywhere. */
export function Shell() {
  const [showsKeys, setShowsKeys] = useState(false)
  const showKeys = () => setShowsKeys(true)
  useShellKeys(showKeys)
  useAskedPlaces(showKeys)
  return (
    <div className="flex h-dvh overflow-hidden bg-canvas max-md:flex-col">
      <SkipLink />
      <Rail />
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <TopBar />
        <WordsBanner />
        <main id="main" tabIndex={-1} className="min-h-0 flex-1 outline-none">
          <Outlet />
        </main>
      </div>
      <IdleLock />
      <Palette />
      <KeysDialog isOpen={showsKeys} onClose={() => setShowsKeys(false)} />
    </div>
  )
}
