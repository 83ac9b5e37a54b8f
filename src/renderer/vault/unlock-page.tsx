import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../engine.ts'
import { BrokenVault } from './broken-vault.tsx'
import { LockedRoom } from './locked-room.tsx'
import { RecoverForm } from './recover-form.tsx'
import { UnlockForm } from './unlock-form.tsx'

/** What stands before a vault that is locked or broken. */
export function UnlockPage() {
  const { data: status } = useQuery(orpc.vault.status.queryOptions())
  const [isLost, setIsLost] = useState(false)
  return (
    <LockedRoom>
      {status?.state === 'broken' ? (
        <BrokenVault status={status} />
      ) : isLost ? (
        <RecoverForm onBack={() => setIsLost(false)} />
      ) : (
        <UnlockForm onLost={() => setIsLost(true)} />
      )}
    </LockedRoom>
  )
}
