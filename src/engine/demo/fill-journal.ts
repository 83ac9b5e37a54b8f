import type { EngineContext } from '../context.ts'
import { addDays, instantOf, localDate, workday } from '../days.ts'
import type { WriteDb } from '../db/database.ts'
import { insertEntry, insertLink } from '../entries/commands.ts'
import { describeGoal, setGoalsOf } from '../processes/goal-map.ts'
import { createNamed, goalList, type NamedList, processList, toolList } from '../processes/named-list.ts'
import { describeProcess } from '../processes/process-facts.ts'
import { addStep } from '../processes/steps.ts'
import type { DemoData, DemoEntry } from './demo-data.ts'

interface Names {
  processes: Map<string, string>
  goals: Map<string, string>
  tools: Map<string, string>
}

/** Puts a persona's entries in the journal, dated back from today. Returns the id of each key. */
export function fillJournal(context: EngineContext, data: DemoData): Map<string, string> {
  return context.write((db) => {
    const named = (list: NamedList, names: string[]) =>
      new Map(names.map((name) => [name, createNamed(context, db, list, name)]))
    const names: Names = {
      processes: named(
        processList,
        data.processes.map(({ name }) => name),
      ),
      goals: named(
        goalList,
        data.goals.map(({ title }) => title),
      ),
      tools: named(
        toolList,
        data.tools.map(({ name }) => name),
      ),
    }
    const steps = fillWork(context, db, data, names)
    const describe = db.prepare('UPDATE tools SET ai_type = ?, approved = ? WHERE name = ?')
    for (const tool of data.tools) describe.run(tool.aiType, tool.approved, tool.name)
    const ids = new Map(
      data.entries
        .toSorted((a, b) => b.daysAgo - a.daysAgo || a.time.localeCompare(b.time))
        .map((entry) => [entry.key, insertDated(context, db, entry, names, steps)]),
    )
    for (const link of data.links) {
      insertLink(context, db, { type: link.type, fromId: idOf(ids, link.from), toId: idOf(ids, link.to) })
    }
    return ids
  })
}

/** What is known of processes and goals, and how they hang together. Returns the id of each step of a process. */
function fillWork(context: EngineContext, db: WriteDb, data: DemoData, names: Names): Map<string, string> {
  const today = localDate(context.clock.now(), context.clock.zone())
  for (const { title, horizon, ...facts } of data.goals) {
    const date = horizon ? addDays(today, horizon.daysFromNow) : null
    describeGoal(db, idOf(names.goals, title), { ...facts, horizon: date })
  }
  const steps = new Map<string, string>()
  for (const { name, steps: stepNames, goals, ...facts } of data.processes) {
    const id = idOf(names.processes, name)
    describeProcess(db, id, facts)
    const goalIds = goals.map((goal) => idOf(names.goals, goal))
    setGoalsOf(db, id, goalIds)
    for (const step of stepNames) steps.set(`${name}: ${step}`, addStep(context, db, id, step))
  }
  return steps
}

function insertDated(
  context: EngineContext,
  db: WriteDb,
  entry: DemoEntry,
  names: Names,
  steps: Map<string, string>,
): string {
  const { key: _key, daysAgo, time, process, step, goals, tools, freshUntil, ...fields } = entry
  const { clock } = context
  const today = localDate(clock.now(), clock.zone())
  const occurredOn = workday(addDays(today, -daysAgo))
  const { id } = insertEntry(context, db, {
    ...fields,
    occurredOn,
    processId: process === undefined ? null : idOf(names.processes, process),
    processStepId: step === undefined ? null : idOf(steps, `${process}: ${step}`),
    goalIds: (goals ?? []).map((goal) => idOf(names.goals, goal)),
    toolIds: (tools ?? []).map((tool) => idOf(names.tools, tool)),
    freshUntil: freshUntil ? addDays(today, freshUntil.daysFromNow) : null,
  })
  // Written on that day, never later than now.
  const at = Math.min(instantOf(occurredOn, time, clock.zone()), clock.now())
  db.prepare('UPDATE entries SET created_at = ?, updated_at = ? WHERE id = ?').run(at, at, id)
  return id
}

function idOf(ids: Map<string, string>, name: string): string {
  const id = ids.get(name)
  if (!id) throw new Error(`the demo data names ${name} but does not have it`)
  return id
}
