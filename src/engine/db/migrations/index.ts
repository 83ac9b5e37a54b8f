import { journal } from './0001-journal.ts'
import { search } from './0002-search.ts'
import { bundles } from './0003-bundles.ts'
import { dismissals } from './0005-dismissals.ts'

/** All steps, oldest first. */
export const migrations = [journal, search, bundles, dismissals]
