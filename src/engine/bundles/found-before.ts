import type { ReadDb } from '../db/database.ts'
import { detect, type Found } from './detectors/detector.ts'
import { listOwnNames } from './own-names.ts'

/** Texts remembered per vault; a bundle rarely has more. */
const remembered = 2000

interface Memo {
  names: string
  found: Map<string, Found[]>
}

const memos = new WeakMap<ReadDb, Memo>()

/**
 * The detectors with the own list of this vault. What was found in a text is remembered while the vault is
 * open, so that each decision does not read the whole bundle anew; the process ends with the lock.
 */
export function detectorOf(db: ReadDb): (text: string) => Found[] {
  const names = listOwnNames(db).map(({ name }) => name)
  const memo = memoFor(db, JSON.stringify(names))
  return (text) => {
    const before = memo.found.get(text)
    if (before) return before
    const found = detect(text, names)
    if (memo.found.size >= remembered) memo.found.clear()
    memo.found.set(text, found)
    return found
  }
}

function memoFor(db: ReadDb, names: string): Memo {
  const before = memos.get(db)
  if (before?.names === names) return before
  const memo: Memo = { names, found: new Map() }
  memos.set(db, memo)
  return memo
}
