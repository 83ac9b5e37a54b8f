import { useQuery } from '@tanstack/react-query'
import { type Settings, settingsSchema } from '../shared/settings.ts'
import { orpc } from './engine.ts'

const usual: Settings = settingsSchema.parse({})

/** The settings; the usual ones until the engine has answered. */
export function useSettings(): Settings {
  return useQuery(orpc.settings.get.queryOptions()).data ?? usual
}
