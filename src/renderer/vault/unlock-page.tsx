import { useQuery } from '@tanstack/react-query'
import { lazy, useState } from 'react'
import { orpc } from '../engine.ts'
import { LockedRoom } from './locked-room.tsx'
import { UnlockForm } from './unlock-form.tsx'

// Rarely needed, and the page of a locked vault is the first of every start.
const BrokenVault = lazy(async () => ({ default: (await import('./broken-vault.tsx')).BrokenVault }))
const RecoverForm = lazy(async () => ({ default: (await import('./recover-form.tsx')).RecoverForm }))

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
