import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { titleOf } from '../../shared/capture.ts'
import type { Entry } from '../../shared/entries.ts'
import { maxStatementLength } from '../../shared/kinds.ts'
import { engine, orpc } from '../engine.ts'
import { QuestionRoom } from '../rooms/question-room.tsx'
import { announceDone, announceProblem } from '../shell/undo.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { RoomContext } from './room-context.tsx'
import { stations } from './room-stations.ts'

/** After the verdict: the next round, or what was learned and what it changes in the work. */
export function RoundedOff({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: follow } = useQuery(orpc.life.followUp.queryOptions({ input: { id: entry.id } }))
  const toNote = (id: string) => void navigate({ to: '/notes/$id', params: { id } })
  const leave = () => toNote(entry.id)
  const nextRound = follow?.nextRound ?? null
  return (
    <QuestionRoom
      name={t('life.room.title')}
      stations={stations.map((id) => ({ id, label: t(`life.room.station.${id}`), state: 'done' }))}
      aside={<RoomContext entry={entry} />}
      asideLabel={t('life.room.context')}
      onLeave={leave}
      onMain={() => toNote(nextRound?.id ?? entry.id)}
      title={t(nextRound ? 'life.room.nextRound' : 'life.room.done')}
      acts={
        <>
          {nextRound && <Button onPress={leave}>{t('life.room.toNote')}</Button>}
          <Button variant="primary" keys="Ctrl Enter" onPress={() => toNote(nextRound?.id ?? entry.id)}>
            {t(nextRound ? 'life.room.openNext' : 'life.room.toNote')}
          </Button>
        </>
      }
    >
      {() => (
        <div className="flex flex-col items-start gap-6">
          {nextRound && (
            <p lang={nextRound.lang} className="type-entry">
              {nextRound.title}
            </p>
          )}
          {follow?.offers.includes('learning') && <Learned entry={entry} />}
          {follow?.offers.includes('proposal') && (
            <Button onPress={() => void propose(entry, t('life.room.madeProposal'))}>
              {t('life.room.makeProposal')}
            </Button>
          )}
        </div>
      )}
    </QuestionRoom>
  )
}

/** What it taught, in one sentence, which becomes a learning beside it. */
function Learned({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const [statement, setStatement] = useState('')
  const keep = async () => {
    try {
      const { undoId } = await engine.life.grow({
        fromId: entry.id,
        kind: 'learning',
        title: titleOf(statement),
        statement,
      })
      announceDone(t('life.room.keptLearned'), undoId)
    } catch (error) {
      announceProblem(error)
    }
  }
  return (
    <div className="flex w-full flex-col items-start gap-3">
      <TextArea
        label={t('life.room.learned')}
        description={t('life.room.learnedHint')}
        look="entry"
        rows={2}
        lang={entry.lang}
        maxLength={maxStatementLength}
        value={statement}
        onChange={setStatement}
        className="w-full"
      />
      <Button isDisabled={statement.trim() === ''} onPress={() => void keep()}>
        {t('life.room.keepLearned')}
      </Button>
    </div>
  )
}

async function propose(entry: Entry, words: string) {
  try {
    const { undoId } = await engine.life.grow({ fromId: entry.id, kind: 'proposal', title: entry.title })
    announceDone(words, undoId)
  } catch (error) {
    announceProblem(error)
  }
}
