import { journal } from './0001-journal.ts'
import { search } from './0002-search.ts'
import { bundles } from './0003-bundles.ts'
import { generations } from './0004-generations.ts'
import { dismissals } from './0005-dismissals.ts'
import { kinds } from './0006-kinds.ts'
import { goalMap } from './0007-goal-map.ts'
import { entryCounts } from './0008-entry-counts.ts'

/** All steps, oldest first. */
export const migrations = [journal, search, bundles, generations, dismissals, kinds, goalMap, entryCounts]
