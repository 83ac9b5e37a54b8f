import { text as readAll } from 'node:stream/consumers'
import { readCapture } from '../../shared/capture.ts'
import { idSchema, maxTextBytes } from '../../shared/common.ts'
import { type Kind, kindSchema, type Status, statusSchema } from '../../shared/entries.ts'
import { AppError } from '../../shared/errors.ts'
import type { Reason, SearchHit } from '../../shared/search.ts'
import { textBytes } from '../../shared/text.ts'
import { type Command, onlyArgument, UsageError } from './command.ts'
import { exitCodes, type Output } from './output.ts'
import { withOpenVault } from './session.ts'

const capture: Command = {
  needsVault: true,
  async run({ rest, output, askPassphrase, session }) {
    const argument = onlyArgument(rest)
    const line = argument === '-' ? await readAll(process.stdin) : argument
    // What cannot be kept is said before the passphrase is asked.
    if (!readCapture(line).text) throw new AppError('text-empty')
    if (textBytes(line) > maxTextBytes) throw new AppError('text-too-long')
    return withOpenVault(session, askPassphrase, async (client) => {
      const { entry } = await client.entries.capture({ text: line })
      const kind = output.words(`entries.kind.${entry.kind}`)
      output.result(entry, output.words('cli.captured', { kind, title: entry.title, id: entry.id }))
      return exitCodes.done
    })
  },
}

const list: Command = {
  needsVault: true,
  run: ({ values, output, askPassphrase, session }) =>
    withOpenVault(session, askPassphrase, async (client) => {
      const kind = values.kind === undefined ? undefined : readKind(values.kind)
      const page = await client.entries.list({
        filter: kind ? { kinds: [kind] } : {},
        limit: readLimit(values.limit, 50),
      })
      const rows = page.rows.map((row) => {
        const name = output.words(`entries.kind.${row.kind}`)
        return `${row.id}  ${row.occurredOn}  ${name.padEnd(9)}  ${row.title}`
      })
      output.result(page, rows.join('\n'))
      return exitCodes.done
    }),
}

const show: Command = {
  needsVault: true,
  run: ({ rest, output, askPassphrase, session }) =>
    withOpenVault(session, askPassphrase, async (client) => {
      const entry = await client.entries.get({ id: readId(onlyArgument(rest)) })
      const kind = output.words(`entries.kind.${entry.kind}`)
      const state = output.words(`entries.status.${entry.status}`)
      output.result(
        entry,
        `${entry.title}\n${kind} · ${state} · ${entry.occurredOn}\n\n${entry.body}`.trimEnd(),
      )
      return exitCodes.done
    }),
}

const step: Command = {
  needsVault: true,
  run: ({ rest, output, askPassphrase, session }) => {
    const [wantedId, wantedState, ...more] = rest
    if (wantedId === undefined || more.length > 0) throw new UsageError()
    const to = wantedState === undefined ? undefined : readState(wantedState)
    return withOpenVault(session, askPassphrase, async (client) => {
      const id = readId(wantedId)
      const stateName = (state: Status) => output.words(`entries.status.${state}`)
      if (to === undefined) {
        const moves = await client.life.next({ id })
        const lines = moves.map((move) => {
          const lacks = move.lacks.map((need) => `    ${output.words(`life.need.${need}`)}`)
          return [`${move.to}  ${stateName(move.to)}`, ...lacks].join('\n')
        })
        output.result({ moves }, lines.join('\n'))
        return exitCodes.done
      }
      const { version } = await client.entries.get({ id })
      const { entry } = await client.entries.update({ id, basedOn: version, patch: { status: to } })
      output.result(entry, `${entry.title}\n${stateName(entry.status)}`)
      return exitCodes.done
    })
  },
}

const search: Command = {
  needsVault: true,
  run: ({ rest, values, output, askPassphrase, session }) =>
    withOpenVault(session, askPassphrase, async (client) => {
      const { hits, meaning, tookMs } = await client.search.find({
        text: onlyArgument(rest),
        meaning: !values.words,
        limit: readLimit(values.limit, 10),
      })
      const value = {
        hits: hits.map((hit) => ({
          id: hit.source.id,
          title: hit.title,
          kind: hit.kind,
          lang: hit.lang,
          passage: hit.passage.text,
          reason: hit.reasons.map((reason) => sayReason(output, reason)).join('; '),
          reasons: hit.reasons,
          group: hit.group,
        })),
        meaning,
        tookMs,
      }
      if (meaning === 'missing' || meaning === 'damaged') output.say(output.words('cli.byWordOnly'))
      output.result(value, hits.length > 0 ? sayHits(output, hits) : output.words('cli.nothingFound'))
      return hits.length > 0 ? exitCodes.done : exitCodes.nothing
    }),
}

function sayHits(output: Output, hits: SearchHit[]): string {
  return (['strong', 'some'] as const)
    .map((group) => ({ group, members: hits.filter((hit) => hit.group === group) }))
    .filter(({ members }) => members.length > 0)
    .map(({ group, members }) => {
      const lines = members.map((hit) => {
        const reason = hit.reasons.map((one) => sayReason(output, one)).join('; ')
        return `${hit.source.id}  ${hit.title}\n    “${hit.passage.text}”\n    ${reason}`
      })
      return [output.words(`cli.group.${group}`), ...lines].join('\n')
    })
    .join('\n\n')
}

function sayReason(output: Output, reason: Reason): string {
  switch (reason.code) {
    case 'literal':
      return output.words('cli.reason.literal', { words: reason.words.join(', ') })
    case 'sameMeaningOtherLanguage':
      return output.words('cli.reason.sameMeaningOtherLanguage', {
        lang: output.words(`entries.lang.${reason.lang}`),
      })
    default:
      return output.words(`cli.reason.${reason.code}`, { ...reason })
  }
}

function readId(value: string): string {
  const id = idSchema.safeParse(value)
  if (!id.success) throw new AppError('entry-missing')
  return id.data
}

function readState(value: string): Status {
  const state = statusSchema.safeParse(value)
  if (!state.success) throw new UsageError()
  return state.data
}

function readKind(value: string): Kind {
  const kind = kindSchema.safeParse(value)
  if (!kind.success) throw new UsageError()
  return kind.data
}

function readLimit(value: string | undefined, usual: number): number {
  if (value === undefined) return usual
  const limit = Number(value)
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) throw new UsageError()
  return limit
}

/** Commands about one's own entries. */
export const journalCommands: Record<string, Command> = { capture, list, show, step, search }
