import { useQuery } from '@tanstack/react-query'
import { engine, orpc } from '../engine.ts'
import { queryClient } from '../queries.ts'
import { announceProblem, rememberStep } from '../shell/undo.ts'

/** The three lists of names a note can point at. */
export type NameList = 'processes' | 'goals' | 'tools'

export interface Name {
  id: string
  name: string
  archived: boolean
}

const none: Name[] = []

/** All names of a list, archived ones too, so that what an old note points at can be shown. */
export function useNames(list: NameList): readonly Name[] {
  const processes = useQuery({ ...orpc.processes.list.queryOptions(), enabled: list === 'processes' })
  const goals = useQuery({ ...orpc.goals.list.queryOptions(), enabled: list === 'goals' })
  const tools = useQuery({ ...orpc.tools.list.queryOptions(), enabled: list === 'tools' })
  return { processes, goals, tools }[list].data ?? none
}

function listOptions(list: NameList) {
  const options = {
    processes: orpc.processes.list.queryOptions(),
    goals: orpc.goals.list.queryOptions(),
    tools: orpc.tools.list.queryOptions(),
  }
  return options[list] as typeof options.processes
}

/** Makes a name in passing; null when that failed, which has been said then. */
export async function createName(list: NameList, name: string): Promise<string | null> {
  try {
    const { id, undoId } = await engine[list].create({ name })
    rememberStep(undoId)
    // The list holds the name before anything points at it, so that no field shows an unknown one.
    await queryClient.fetchQuery({ ...listOptions(list), staleTime: 0 })
    return id
  } catch (error) {
    announceProblem(error)
    return null
  }
}
