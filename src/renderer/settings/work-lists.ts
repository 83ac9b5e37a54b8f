import { useQuery } from '@tanstack/react-query'
import type { Process, Tool } from '../../shared/processes.ts'
import { engine, orpc } from '../engine.ts'

/** The three lists of named things that notes point at. */
export const workLists = ['processes', 'goals', 'tools'] as const
export type WorkList = (typeof workLists)[number]

/** One named thing; a tool says more of itself. */
export type Named = Process & Partial<Pick<Tool, 'aiType' | 'approved' | 'allowedDataClass'>>

const lists: Record<WorkList, () => { data: Named[] | undefined }> = {
  processes: () => useQuery(orpc.processes.list.queryOptions()),
  goals: () => useQuery(orpc.goals.list.queryOptions()),
  tools: () => useQuery(orpc.tools.list.queryOptions()),
}

/** A list as the vault has it; undefined until it answered. */
export function useWorkList(list: WorkList): Named[] | undefined {
  return lists[list]().data
}

/** The calls of a list. All three are one shape. */
export function callsOf(list: WorkList): typeof engine.processes {
  return engine[list] as typeof engine.processes
}

/** Where the notes of a named thing are: the filter of the notes page. */
export function notesOf(list: WorkList, id: string) {
  return { processes: { process: id }, goals: { goal: id }, tools: { tool: id } }[list]
}
