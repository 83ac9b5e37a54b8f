import { type Aim, aims, type Kind } from '../../shared/entries.ts'
import { noKinds } from '../../shared/no-kinds.ts'
import { type About, type AimCount, partSize } from '../../shared/processes.ts'
import type { ReadDb } from '../db/database.ts'
import { entryRowOf, type ListRecord, listColumns } from '../entries/entry-row.ts'
import { inPlace, newestFirst } from '../entries/queries.ts'
import { assertNamed, type NamedList } from './named-list.ts'

const aimColumns: Record<Aim, string> = {
  competenceCreativity: 'aim_competence_creativity',
  productivity: 'aim_productivity',
  autonomy: 'aim_autonomy',
  workClimate: 'aim_work_climate',
}

/** What the entries say of one thing. Throws `name-missing`. */
export function aboutNamed(db: ReadDb, list: NamedList, id: string, today: string): About {
  assertNamed(db, list.table, [id])
  const among = `${list.about} AND ${inPlace.notes}`
  const count = (condition: string) =>
    Number(db.prepare(`SELECT count(*) FROM entries e WHERE ${condition}`).pluck().get({ id }))
  const part = (condition: string) => {
    const where = `${among} AND ${condition}`
    const rows = db
      .prepare<[{ id: string; today: string }], ListRecord>(
        `SELECT ${listColumns} FROM entries e LEFT JOIN processes p ON p.id = e.process_id
         WHERE ${where} ORDER BY ${newestFirst} LIMIT ${partSize}`,
      )
      .all({ id, today })
    const total = db.prepare(`SELECT count(*) FROM entries e WHERE ${where}`).pluck().get({ id, today })
    return { total: Number(total), rows: rows.map(entryRowOf) }
  }
  const neighbours = (select: string) =>
    db
      .prepare<[{ id: string }], { id: string; notes: number }>(`${select} GROUP BY 1 ORDER BY 2 DESC, 1`)
      .all({ id })
  return {
    notes: count(among),
    archived: count(`${list.about} AND ${inPlace.archive}`),
    kinds: kindCounts(db, among, id),
    aims: Object.fromEntries(aims.map((aim) => [aim, aimCount(db, aim, among, id)])) as About['aims'],
    roles: db
      .prepare<[{ id: string }], About['roles'][number]>(
        `SELECT e.ai_role AS role, count(*) AS notes FROM entries e
         WHERE ${among} AND e.ai_role IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
      )
      .all({ id }),
    processes: neighbours(
      `SELECT e.process_id AS id, count(*) AS notes FROM entries e WHERE ${among} AND e.process_id IS NOT NULL`,
    ),
    goals: neighbours(
      `SELECT x.goal_id AS id, count(*) AS notes FROM entry_goals x JOIN entries e ON e.id = x.entry_id WHERE ${among}`,
    ),
    tools: neighbours(
      `SELECT x.tool_id AS id, count(*) AS notes FROM entry_tools x JOIN entries e ON e.id = x.entry_id WHERE ${among}`,
    ),
    openExperiments: part("e.kind = 'experiment' AND e.status <> 'concluded'"),
    learnings: part("e.kind = 'learning'"),
    recipes: part("e.kind = 'promptRecipe'"),
    openRisks: part("e.kind = 'risk' AND e.status <> 'closed'"),
    retest: part("(e.status = 'stale' OR e.fresh_until < @today)"),
  }
}

function kindCounts(db: ReadDb, among: string, id: string): Record<Kind, number> {
  const rows = db
    .prepare<[{ id: string }], { kind: Kind; notes: number }>(
      `SELECT e.kind, count(*) AS notes FROM entries e WHERE ${among} GROUP BY e.kind`,
    )
    .all({ id })
  return { ...noKinds, ...Object.fromEntries(rows.map(({ kind, notes }) => [kind, notes])) }
}

function aimCount(db: ReadDb, aim: Aim, among: string, id: string): AimCount {
  const effect = `e.${aimColumns[aim]}`
  const counts = db
    .prepare<[{ id: string }], AimCount>(
      `SELECT count(*) FILTER (WHERE ${effect} < 0) AS less, count(*) FILTER (WHERE ${effect} = 0) AS same,
         count(*) FILTER (WHERE ${effect} > 0) AS more FROM entries e WHERE ${among}`,
    )
    .get({ id })
  return counts ?? { less: 0, same: 0, more: 0 }
}
