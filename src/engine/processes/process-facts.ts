import type { ProcessChange } from '../../shared/processes.ts'
import type { WriteDb } from '../db/database.ts'
import { tidyLine } from './free-name.ts'
import { assertNamed } from './named-list.ts'

/** What a process is; facts not given stay. Throws `name-missing`. */
export function describeProcess(db: WriteDb, id: string, facts: ProcessChange) {
  assertNamed(db, 'processes', [id])
  const { ownerRole, runsPerMonth, peopleInvolved, criticality } = facts
  const set = (column: string, value: string | number | null | undefined) => {
    if (value !== undefined) db.prepare(`UPDATE processes SET ${column} = ? WHERE id = ?`).run(value, id)
  }
  set('owner_role', ownerRole == null ? ownerRole : tidyLine(ownerRole) || null)
  set('runs_per_month', runsPerMonth)
  set('people_involved', peopleInvolved)
  set('criticality', criticality)
}
