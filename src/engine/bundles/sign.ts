import { AppError } from '../../shared/errors.ts'
import type { EngineContext } from '../context.ts'
import { localDate } from '../days.ts'
import type { WriteDb } from '../db/database.ts'
import { getTeam, type Team, takeSequence } from '../team/teams.ts'
import { type Assembled, assemble, nextSignature, type Signature } from './assemble.ts'
import { readBundle } from './container/read-bundle.ts'
import { type Draft, loadDraft, saveSigned } from './draft-store.ts'

/** The month it is where the person is, YYYY-MM. */
export function monthOf({ clock }: EngineContext): string {
  return localDate(clock.now(), clock.zone()).slice(0, 7)
}

/**
 * Signs a draft with the key of a team and notes, for the person alone, what went where.
 * Throws `bundle-empty`, `bundle-undecided`, `bundle-leaks`, `bundle-too-large`, `team-missing`.
 */
export function signDraft(
  context: EngineContext,
  db: WriteDb,
  { draftId, teamId }: { draftId: string; teamId: string },
): Assembled & { draft: Draft; team: Team } {
  const draft = loadDraft(db, draftId)
  const team = getTeam(db, teamId)
  if (draft.items.length === 0) throw new AppError('bundle-empty')
  const again = draft.signed?.teamId === teamId && draft.signed.publicKey === team.publicKey
  const signature =
    again && draft.signed ? sameAsBefore(draft.signed, team) : nextSignature(team, monthOf(context))
  const made = assemble(db, draft, signature)
  const { undecided } = made.masking
  if (undecided > 0) throw new AppError('bundle-undecided', { count: undecided })
  if (made.masked.some(({ count }) => count > 0) || made.privateFields > 0 || made.localIds > 0) {
    throw new AppError('bundle-leaks')
  }
  // What leaves must open: the reader checks every limit and rule of the format.
  readBundle(made.file)
  if (!again) {
    takeSequence(db, team.id, signature.sequence)
    saveSigned(db, draft.id, {
      teamId,
      publicKey: team.publicKey,
      sequence: signature.sequence,
      month: signature.month,
    })
    logShares(context, db, made, { draft, team })
  }
  return { ...made, draft, team }
}

function sameAsBefore({ sequence, month }: { sequence: number; month: string }, team: Team): Signature {
  return { pair: { privateKey: team.privateKey, publicKey: team.publicKey }, sequence, month }
}

function logShares(
  context: EngineContext,
  db: WriteDb,
  made: Assembled,
  { draft, team }: { draft: Draft; team: Team },
) {
  const insert = db.prepare(
    `INSERT INTO share_log (id, entry_id, team_id, team_name, public_key, bundle_id, share_id, fields, at, zone)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const { entryId, item } of made.items) {
    const fields = Object.keys(item).filter((field) => field !== 'shareId' && field !== 'type')
    insert.run(
      context.newId(),
      entryId,
      team.id,
      team.name,
      team.publicKey,
      draft.bundleId,
      item.shareId,
      JSON.stringify(fields),
      context.clock.now(),
      context.clock.zone(),
    )
  }
}
