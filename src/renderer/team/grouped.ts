import type { TeamItemRow } from '../../shared/team.ts'

export type Grouping = 'month' | 'process'

export interface ItemGroup {
  /** The month or the name of the process; null for what has none. */
  key: string | null
  rows: TeamItemRow[]
}

/**
 * Items by month, newest first, or by work process in order of the alphabet. What has no month or process
 * comes last. Processes that differ only in capitals are one.
 */
export function groupsOf(rows: readonly TeamItemRow[], by: Grouping, locale: string): ItemGroup[] {
  const groups = new Map<string | null, ItemGroup>()
  for (const row of rows) {
    const key = by === 'month' ? row.month : row.process
    const same = by === 'process' && key !== null ? key.toLocaleLowerCase(locale) : key
    const group = groups.get(same) ?? { key, rows: [] }
    group.rows.push(row)
    groups.set(same, group)
  }
  return [...groups.values()].sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
    return by === 'month' ? b.key.localeCompare(a.key) : a.key.localeCompare(b.key, locale)
  })
}
