import type { Entry, EntryPatch } from '../../shared/entries.ts'
import { engine } from '../engine.ts'
import { strings } from '../i18n.ts'
import { announceDone, announceProblem } from '../shell/undo.ts'
import { announce } from '../ui/announce.ts'

type Moves = 'archive' | 'unarchive' | 'remove' | 'restore'

/** Puts notes elsewhere, says so and offers to undo it. */
export async function moveEntry(move: Moves, id: string) {
  try {
    const { undoId } = await engine.entries[move]({ ids: [id] })
    announceDone(strings.t(`entries.did.${move}`), undoId)
  } catch (error) {
    announceProblem(error)
  }
}

/** Erases a note of the bin for good. There is no way back. */
export async function eraseEntry(id: string) {
  try {
    await engine.entries.erase({ ids: [id] })
    announce(strings.t('entries.did.erase'))
  } catch (error) {
    announceProblem(error)
  }
}

/** Changes fields of a note that is not open. */
export async function patchEntry(id: string, patch: EntryPatch, words: string) {
  try {
    const { version } = await engine.entries.get({ id })
    const { undoId } = await engine.entries.update({ id, basedOn: version, patch })
    announceDone(words, undoId)
  } catch (error) {
    announceProblem(error)
  }
}

/** The note as Markdown on the clipboard. */
export async function copyEntry({ title, body }: Pick<Entry, 'title' | 'body'>) {
  try {
    await navigator.clipboard.writeText(body === '' ? `# ${title}\n` : `# ${title}\n\n${body}\n`)
    announce(strings.t('entries.did.copy'))
  } catch (error) {
    announceProblem(error)
  }
}

export async function connectEntries(
  fromId: string,
  toId: string,
  type: Parameters<typeof engine.entries.link>[0]['type'],
) {
  try {
    const { undoId } = await engine.entries.link({ fromId, toId, type })
    announceDone(strings.t('entries.did.connect'), undoId)
  } catch (error) {
    announceProblem(error)
  }
}

export async function disconnect(linkId: string) {
  try {
    const { undoId } = await engine.entries.unlink({ linkId })
    announceDone(strings.t('entries.did.disconnect'), undoId)
  } catch (error) {
    announceProblem(error)
  }
}
