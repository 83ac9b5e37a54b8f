import { useQuery } from '@tanstack/react-query'
import type { Process, Tool } from '../../shared/processes.ts'
import { engine, orpc } from '../engine.ts'

/** The three lists of named things that notes point at. */
export const workLists = ['processes', 'goals', 'tools'] as const
export type WorkList = (typeof workLists)[number]

/** One named thing; a tool says more of itself. */
export type Named = Pick<Process, 'id' | 'name' | 'archived' | 'uses'> &
  Partial<Pick<Tool, 'aiType' | 'approved' | 'allowedDataClass'>>

const lists: Record<WorkList, () => { data: Named[] | undefined }> = {
  processes: () => useQuery(orpc.processes.list.queryOptions()),
  goals: () => useQuery(orpc.goals.list.queryOptions()),
  tools: () => useQuery(orpc.tools.list.queryOptions()),
}

/** A list as the vault has it; undefined until it answered. */
export function useWorkList(list: WorkList): Named[] | undefined {
  return lists[list]().data
}

/** The calls all three lists have; they are one shape. */
export function callsOf(
  list: WorkList,
): Pick<typeof engine.processes, 'create' | 'rename' | 'merge' | 'archive'> {
  return engine[list]
}

/** Where the notes of a named thing are: the filter of the notes page. */
export function notesOf(list: WorkList, id: string) {
  return { processes: { process: id }, goals: { goal: id }, tools: { tool: id } }[list]
}

const pages = { processes: '/processes/$id', goals: '/goals/$id', tools: '/tools/$id' } as const

/** Where the page of a named thing is. */
export function pageOf(list: WorkList, id: string) {
  return { to: pages[list], params: { id } }
}
