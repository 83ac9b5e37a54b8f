import { useQuery } from '@tanstack/react-query'
import { type Settings, settingsSchema } from '../shared/settings.ts'
import { orpc } from './engine.ts'
import { firstLook } from './first-look.ts'

const usual: Settings = settingsSchema.parse({ lang: firstLook.lang })

/** The settings; the usual ones until the engine has answered. */
export function useSettings(): Settings {
  return useQuery(orpc.settings.get.queryOptions()).data ?? usual
}
