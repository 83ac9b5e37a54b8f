import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../shared/entries.ts'
import { orpc } from '../engine.ts'
import { hasCode } from '../problem.ts'
import { QuestionActs } from '../rooms/question-acts.tsx'
import { QuestionRoom } from '../rooms/question-room.tsx'
import { Notice } from '../shell/notice.tsx'
import { announceDone } from '../shell/undo.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/button.tsx'
import { type Answers, RoomAnswer } from './room-answer.tsx'
import { conclude, saveAnswers } from './room-calls.ts'
import { RoomContext } from './room-context.tsx'
import {
  firstOpen,
  type Station,
  stationAfter,
  stationBefore,
  stationState,
  stations,
} from './room-stations.ts'
import { canRoundOff } from './round-off-link.tsx'
import { RoundedOff } from './rounded-off.tsx'

/** The room where an experiment is rounded off. What was answered is kept, whenever one stops. */
export function RoundOffRoom() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { id = '' } = useParams({ strict: false })
  const { data: entry, error } = useQuery(orpc.entries.get.queryOptions({ input: { id } }))
  const [isDone, setDone] = useState(false)
  const isMissing = hasCode(error, 'entry-missing') || hasCode(error, 'invalid-input')
  if (isMissing || (entry && !isDone && !canRoundOff(entry))) {
    return (
      <Notice
        title={t('life.room.missing')}
        actions={<Button onPress={() => void navigate({ to: '/notes' })}>{t('common.place.notes')}</Button>}
      />
    )
  }
  if (!entry) return null
  // Taking the verdict back leads back to its question.
  if (isDone && entry.status === 'concluded') return <RoundedOff entry={entry} />
  return <Questions key={entry.id} entry={entry} onDone={() => setDone(true)} />
}

function Questions({ entry, onDone }: { entry: Entry; onDone: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [station, setStation] = useState<Station>(() => firstOpen(entry))
  const [sitting] = useState(() => crypto.randomUUID())
  const [answers, setAnswers] = useState<Answers>(() => answersOf(entry))
  const { id } = entry
  const isLast = station === 'verdict'

  // A key that is pressed while the last answer is being saved waits for nothing and does nothing.
  const isSaving = useRef(false)
  const save = async () => {
    if (isSaving.current) return false
    isSaving.current = true
    const isSaved = await saveAnswers(id, sitting, answers)
    isSaving.current = false
    return isSaved
  }

  const goTo = async (next: Station) => {
    if (await save()) setStation(next)
  }
  const leave = async () => {
    if (!(await save())) return
    announce(t('common.room.kept'))
    void navigate({ to: '/notes/$id', params: { id } })
  }
  const finish = async () => {
    if (!(await save())) return
    const undoId = await conclude(id)
    if (undoId === null) return
    announceDone(t('life.room.done'), undoId)
    onDone()
  }
  const goOn = () => void (isLast ? finish() : goTo(stationAfter(station)))
  const skip = () => void goTo(stationAfter(station))
  const back = () => void goTo(stationBefore(station))
  return (
    <QuestionRoom
      name={t('life.room.title')}
      stations={stations.map((each) => ({
        id: each,
        label: t(`life.room.station.${each}`),
        state: stationState(each, station, entry),
      }))}
      onGoTo={(next) => void goTo(next)}
      onLeave={() => void leave()}
      onMain={goOn}
      anywhere={{ 'Alt+KeyS': skip, 'Alt+ArrowLeft': back }}
      title={t(`life.room.ask.${station}`)}
      aside={<RoomContext entry={entry} />}
      asideLabel={t('life.room.context')}
      acts={
        <QuestionActs
          onBack={station === stations[0] ? undefined : back}
          onSkip={isLast ? undefined : skip}
          onMain={goOn}
          main={isLast ? t('life.room.conclude') : undefined}
        />
      }
    >
      {(headingId) => (
        <RoomAnswer
          station={station}
          entry={entry}
          answers={answers}
          onAnswer={(given) => setAnswers((before) => ({ ...before, ...given }))}
          headingId={headingId}
        />
      )}
    </QuestionRoom>
  )
}

function answersOf({ experiment }: Entry): Answers {
  const { seen = '', outcome = null, holds = '', against = '', verdict = null } = experiment ?? {}
  return { seen, outcome, holds, against, verdict }
}
