import { useQuery } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../shared/entries.ts'
import { engine, orpc } from '../engine.ts'
import { strings } from '../i18n.ts'
import { sentenceOf } from '../problem.ts'
import { announceDone, announceProblem } from '../shell/undo.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { copyEntry } from './entry-actions.ts'
import type { NoteSaver, NoteState } from './note-saver.ts'
import { splitText } from './split-text.ts'

/** What stands in the way of saving, and what can be done about it. The text stays in the editor. */
export function SaveProblem({ saver, note }: { saver: NoteSaver; note: NoteState }) {
  const { t } = useTranslation()
  const { problem } = note
  if (problem === null) return null
  return (
    <Banner
      icon={TriangleAlert}
      tone="risk"
      className="my-2"
      actions={
        <>
          {problem.code === 'entry-changed' && note.entry && <Settle saver={saver} entry={note.entry} />}
          {problem.code === 'text-too-long' && (
            <Button size="small" onPress={() => void split(saver, note, t('entries.problem.part'))}>
              {t('entries.problem.split')}
            </Button>
          )}
          {problem.code !== 'entry-changed' && problem.code !== 'text-too-long' && (
            <Button size="small" onPress={() => void saver.flush()}>
              {t('entries.problem.again')}
            </Button>
          )}
          <Button size="small" variant="quiet" onPress={() => void copyEntry(note)}>
            {t('entries.problem.copy')}
          </Button>
        </>
      }
    >
      {sentenceOf(problem)}
    </Banner>
  )
}

/** The note was changed elsewhere: one text is chosen, the other stays as a version. */
function Settle({ saver, entry }: { saver: NoteSaver; entry: Entry }) {
  const { t } = useTranslation()
  const { data: other } = useQuery({
    ...orpc.entries.get.queryOptions({ input: { id: entry.id } }),
    staleTime: 0,
  })
  if (!other) return null
  return (
    <>
      <Button size="small" onPress={() => void saver.keepMine(other)}>
        {t('entries.problem.keepMine')}
      </Button>
      <Button size="small" variant="quiet" onPress={() => saver.takeOther(other)}>
        {t('entries.problem.takeOther')}
      </Button>
    </>
  )
}

/** The first part stays in this note; every other part becomes a note after it. */
async function split(saver: NoteSaver, note: NoteState, part: string) {
  const [first = '', ...others] = splitText(note.body)
  const base = note.title.trim().slice(0, 100)
  try {
    for (const [index, body] of others.entries()) {
      const title = `${base || part} (${index + 2})`
      const from = note.entry
      const { undoId } = await engine.entries.create({
        title,
        body,
        ...(from ? { kind: from.kind, processId: from.processId, occurredOn: from.occurredOn } : {}),
      })
      announceDone(strings.t('entries.did.split', { title }), undoId)
    }
    saver.write({ body: first })
    await saver.flush()
  } catch (error) {
    announceProblem(error)
  }
}
