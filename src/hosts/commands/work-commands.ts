import { type Kind, kinds } from '../../shared/entries.ts'
import { AppError } from '../../shared/errors.ts'
import { goalMapOf, type MapProcess } from '../../shared/goal-map.ts'
import { type About, aboutParts, type Goal, type Process, type Tool } from '../../shared/processes.ts'
import type { Client } from '../client.ts'
import { type Command, onlyArgument } from './command.ts'
import { exitCodes, type Output } from './output.ts'
import { withOpenVault } from './session.ts'

type ListName = 'processes' | 'goals' | 'tools'
type Named = Process | Goal | Tool

/** The list, or with a name everything about that one. */
function namedCommand(list: ListName): Command {
  return {
    needsVault: true,
    run: ({ rest, output, askPassphrase, session }) => {
      const wished = rest.length === 0 ? undefined : onlyArgument(rest)
      return withOpenVault(session, askPassphrase, async (client) => {
        const items: Named[] = await client[list].list()
        if (wished === undefined) output.result({ [list]: items }, sayList(output, items))
        else await sayOne(client, list, items, wished, output)
        return exitCodes.done
      })
    },
  }
}

function sayList(output: Output, items: Named[]): string {
  return items
    .map(({ name, uses, archived }) => {
      const away = archived ? ` (${output.words('processes.page.archived')})` : ''
      return `${name}  ${notes(output, uses)}${away}`
    })
    .join('\n')
}

async function sayOne(client: Client, list: ListName, items: Named[], wished: string, output: Output) {
  const item = items.find(({ name }) => name.toLowerCase() === wished.trim().toLowerCase())
  if (!item) throw new AppError('name-missing')
  const about = await client[list].about({ id: item.id })
  const facts = 'steps' in item ? await processFacts(client, item, output) : goalFacts(item, output)
  output.result(
    { item, about },
    [item.name, sayKinds(output, about.kinds, about.notes), ...facts, ...sayParts(output, about)].join('\n'),
  )
}

async function processFacts(client: Client, process: Process, output: Output): Promise<string[]> {
  const goals = (await client.goals.list()).filter(({ id }) => process.goalIds.includes(id))
  const steps = process.steps.map(({ name }, index) => `${index + 1} ${name}`)
  return [
    ...(steps.length > 0 ? [`${output.words('processes.page.steps.title')}: ${steps.join(', ')}`] : []),
    ...(goals.length > 0
      ? [`${output.words('processes.page.serves')}: ${goals.map(({ name }) => name).join(', ')}`]
      : []),
  ]
}

function goalFacts(item: Goal | Tool, output: Output): string[] {
  return 'aims' in item && item.aims.length > 0
    ? [`${output.words('processes.page.aimsOfGoal')}: ${sayAims(output, item)}`]
    : []
}

function sayParts(output: Output, about: About): string[] {
  return aboutParts
    .filter((part) => about[part].total > 0)
    .flatMap((part) => [
      `\n${output.words(`processes.page.part.${part}`)} (${about[part].total})`,
      ...about[part].rows.map(({ id, occurredOn, title }) => `${id}  ${occurredOn}  ${title}`),
    ])
}

const goalmap: Command = {
  needsVault: true,
  run: ({ output, askPassphrase, session }) =>
    withOpenVault(session, askPassphrase, async (client) => {
      const [goals, processes, counts] = await Promise.all([
        client.goals.list(),
        client.processes.list(),
        client.goals.map(),
      ])
      const map = goalMapOf(goals, processes, counts)
      const rows = (serving: MapProcess[]) =>
        serving.map(({ name, kinds: counted, notes: total }) => {
          const byKind = Object.fromEntries(counted.map((one) => [one.kind, one.notes]))
          return `  ${name}  ${sayKinds(output, byKind, total)}`
        })
      const loose = map.processes.filter(({ goalIds }) => goalIds.length === 0)
      const lines = map.goals.flatMap((goal) => [
        goal.aims.length > 0 ? `${goal.name} (${sayAims(output, goal)})` : goal.name,
        ...rows(map.processes.filter(({ id }) => goal.processIds.includes(id))),
      ])
      if (loose.length > 0) lines.push(output.words('processes.map.withoutGoal'), ...rows(loose))
      if (map.unplaced > 0) lines.push(output.words('processes.map.unplaced', { count: map.unplaced }))
      output.result(map, lines.join('\n'))
      return exitCodes.done
    }),
}

function notes(output: Output, count: number): string {
  return output.words('processes.page.notes', { count })
}

/** "3 notities: 2 proeven, 1 inzicht" */
function sayKinds(output: Output, counts: Partial<Record<Kind, number>>, total: number): string {
  const parts = kinds.flatMap((kind) => {
    const count = counts[kind] ?? 0
    return count > 0 ? [output.words(`processes.ofKind.${kind}`, { count })] : []
  })
  return parts.length > 0 ? `${notes(output, total)}: ${parts.join(', ')}` : notes(output, total)
}

function sayAims(output: Output, { aims }: Pick<Goal, 'aims'>): string {
  return aims.map((aim) => output.words(`entries.aim.${aim}`)).join(', ')
}

/** Commands about what notes belong to. */
export const workCommands: Record<string, Command> = {
  processes: namedCommand('processes'),
  goals: namedCommand('goals'),
  tools: namedCommand('tools'),
  goalmap,
}
