import { bundles } from './bundles.ts'
import { entries, undo } from './entries.ts'
import { events } from './events.ts'
import { life } from './life.ts'
import { measuring } from './measuring.ts'
import { goals, processes, tools } from './processes.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { team } from './team.ts'
import { backups, portability, vault } from './vault.ts'

/** Everything a door can ask of the engine. Each domain's slice is written in its own file. */
export const contract = {
  vault,
  backups,
  portability,
  settings,
  entries,
  life,
  measuring,
  undo,
  processes,
  goals,
  tools,
  search,
  bundles,
  team,
  events,
}
export type Contract = typeof contract
