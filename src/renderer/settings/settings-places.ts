import {
  ArrowRightLeft,
  BookUser,
  Info,
  Keyboard,
  KeyRound,
  Route,
  ShieldCheck,
  SlidersHorizontal,
  Waypoints,
} from 'lucide-react'
import type { IconType } from '../ui/icon.tsx'

/** The pages of the settings, in order. The id is the last part of the address. */
export const settingsPlaces = [
  { id: 'general', icon: SlidersHorizontal },
  { id: 'writing', icon: Keyboard },
  { id: 'work', icon: Route },
  { id: 'privacy', icon: ShieldCheck },
  { id: 'meaning', icon: Waypoints },
  { id: 'names', icon: BookUser },
  { id: 'keys', icon: KeyRound },
  { id: 'export', icon: ArrowRightLeft },
  { id: 'about', icon: Info },
] as const satisfies readonly { id: string; icon: IconType }[]

export type SettingsPlace = (typeof settingsPlaces)[number]['id']

/** The page an address asks for; the first one when it names none. */
export function settingsPlaceOf(path: string): SettingsPlace {
  const wished = path.split('/')[2]
  return settingsPlaces.find(({ id }) => id === wished)?.id ?? 'general'
}
