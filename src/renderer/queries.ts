import { QueryClient } from '@tanstack/react-query'
import { toAppError } from '../shared/errors.ts'
import type { EngineEvent } from '../shared/events.ts'
import { onEngineEvent, orpc, useConnection } from './engine.ts'

/** The page's copy of what the engine said. Events make it outdated, never time. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 3 && toAppError(error).code === 'engine-ended',
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Keeps the page's copy true: the one place that knows which event makes which answer outdated. */
export function followEngine() {
  onEngineEvent(refresh)
  useConnection.subscribe(({ round }, before) => {
    if (round !== before.round) void queryClient.invalidateQueries()
  })
}

function refresh(event: EngineEvent) {
  const outdated = (...keys: readonly unknown[][]) => {
    for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey })
  }
  switch (event.type) {
    case 'entries.changed':
      // Names are counted by the entries that use them.
      return outdated(
        orpc.entries.key(),
        orpc.life.key(),
        orpc.measuring.key(),
        orpc.search.related.key(),
        orpc.search.alike.key(),
        orpc.bundles.candidates.key(),
        ...namesKeys(),
      )
    case 'processes.changed':
      return outdated(orpc.entries.key(), orpc.bundles.candidates.key(), ...namesKeys())
    case 'team.changed':
      return outdated(orpc.team.key())
    case 'bundles.changed':
      return outdated(orpc.bundles.key())
    case 'backups.changed':
      return outdated(orpc.backups.key())
    case 'settings.changed':
      queryClient.setQueryData(orpc.settings.get.queryKey(), event.settings)
      return outdated(orpc.settings.refusals.key())
    case 'search.progress': {
      const before = queryClient.getQueryData(orpc.search.status.queryKey())
      queryClient.setQueryData(orpc.search.status.queryKey(), event.status)
      // What resembles what is known in full once everything was read. Asking starts the model, and each of its
      // states is told as progress too: asking at those would never let it end.
      const isDone = event.status.pending === 0 && before !== undefined && before.pending > 0
      return isDone ? outdated(orpc.search.related.key()) : undefined
    }
    case 'vault.changed':
      if (event.state !== 'open') forgetVault()
      return outdated(orpc.vault.key())
  }
}

function namesKeys() {
  return [orpc.processes.key(), orpc.goals.key(), orpc.tools.key()]
}

/** A locked vault leaves none of its words in the page's copy. */
function forgetVault() {
  const kept = [orpc.vault.status.queryKey(), orpc.settings.get.queryKey()].map((key) => JSON.stringify(key))
  queryClient.removeQueries({ predicate: ({ queryKey }) => !kept.includes(JSON.stringify(queryKey)) })
}
