import { verifyBundle } from '../../engine/index.ts'
import { idSchema } from '../../shared/common.ts'
import { AppError } from '../../shared/errors.ts'
import type { Client } from '../client.ts'
import { readNamedFile, writeNewFile } from '../named-file.ts'
import { type Command, onlyArgument, UsageError } from './command.ts'
import { exitCodes, type Output } from './output.ts'
import { withOpenVault } from './session.ts'

/** Bytes per piece when a file is handed to the engine. */
const pieceBytes = 384 * 1024

const exportBundle: Command = {
  needsVault: true,
  async run({ values, output, askPassphrase, session }) {
    const { ids, out, mask, yes, team } = values
    if (!ids || !out || (mask !== 'all' && mask !== 'none')) throw new UsageError()
    if (!yes) return refuse(output)
    const entryIds = ids.split(',').map((id) => idSchema.safeParse(id.trim()))
    if (entryIds.some((id) => !id.success)) throw new AppError('entry-missing')
    return withOpenVault(session, askPassphrase, async (client) => {
      const draft = await client.bundles.prepare({
        chosen: entryIds.flatMap((id) => (id.success ? [{ entryId: id.data }] : [])),
        lang: output.lang,
      })
      try {
        const decision = mask === 'all' ? 'mask' : 'keep'
        if (draft.undecided > 0) {
          await client.bundles.decide({ draftId: draft.id, findingIds: 'undecided', decision })
        }
        const teamId = await teamNamed(client, team ?? output.words('cli.ownTeam'))
        const signed = await client.bundles.sign({ draftId: draft.id, teamId })
        await writeNewFile(out, new Uint8Array(await signed.file.arrayBuffer()))
        const { bundleId, items, words } = signed
        output.result(
          { file: out, bundleId, items, words, findings: draft.undecided, decision },
          output.words('cli.exported', { count: items, file: out }),
        )
        return exitCodes.done
      } finally {
        await client.bundles.discard({ draftId: draft.id })
      }
    })
  },
}

async function teamNamed(client: Client, name: string): Promise<string> {
  const known = (await client.team.list()).find((team) => team.name.toLowerCase() === name.toLowerCase())
  return known ? known.id : (await client.team.create({ name })).id
}

const verify: Command = {
  needsVault: false,
  async run({ rest, output }) {
    const verified = verifyBundle(new Uint8Array(await readNamedFile(onlyArgument(rest))))
    const value = {
      ok: true,
      bundleId: verified.bundleId,
      month: verified.month,
      key: verified.signer.key,
      words: verified.signer.words,
      items: verified.items.map(({ shareId, type, item }) => ({ shareId, type, title: item?.title ?? null })),
    }
    output.result(
      value,
      [
        output.words('cli.verified', { count: verified.items.length }),
        output.words('cli.fingerprint', { words: verified.signer.words.join(' ') }),
      ].join('\n'),
    )
    return exitCodes.done
  },
}

const open: Command = {
  needsVault: true,
  async run({ rest, values, output, askPassphrase, session }) {
    const file = await readNamedFile(onlyArgument(rest))
    if (!values.yes) return refuse(output)
    return withOpenVault(session, askPassphrase, async (client) => {
      const stageId = await stage(client, file)
      try {
        const accepted = await client.bundles.accept({ stageId })
        const lines = [output.words('cli.opened', { count: accepted.added })]
        if (accepted.unknown > 0) lines.push(output.words('cli.unknownTypes', { count: accepted.unknown }))
        output.result(accepted, lines.join('\n'))
        return exitCodes.done
      } finally {
        await client.bundles.unstage({ stageId })
      }
    })
  },
}

async function stage(client: Client, file: Buffer): Promise<string> {
  let staged = await client.bundles.stage({ offset: 0, piece: pieceAt(file, 0) })
  while (staged.bytes < file.length) {
    staged = await client.bundles.stage({
      stageId: staged.stageId,
      offset: staged.bytes,
      piece: pieceAt(file, staged.bytes),
    })
  }
  return staged.stageId
}

function pieceAt(file: Buffer, offset: number): string {
  return file.subarray(offset, offset + pieceBytes).toString('base64')
}

/** Sharing cannot be undone, so a script has to say that it means it. */
function refuse(output: Output): number {
  output.say(output.words('cli.needYes'))
  return exitCodes.usage
}

/** Commands about what leaves and what comes in. */
export const bundleCommands: Record<string, Command> = { export: exportBundle, verify, open }
