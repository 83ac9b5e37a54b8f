import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, BadgeCheck, CircleAlert, CircleDashed, FileX, UserRoundCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inspection } from '../../shared/bundles.ts'
import { bytesInWords } from '../bundles/bytes.ts'
import { monthInText } from '../bundles/item-facts.ts'
import { KeyWords } from '../bundles/key-words.tsx'
import { PlainFacts } from '../bundles/plain-facts.tsx'
import { engine, orpc } from '../engine.ts'
import { sentenceOf } from '../problem.ts'
import { PageTitle } from '../shell/page-title.tsx'
import { announceDone, announceProblem } from '../shell/undo.ts'
import { useLang } from '../text/when.ts'
import { announce } from '../ui/announce.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { ChipGroup } from '../ui/chip.tsx'
import type { IconType } from '../ui/icon.tsx'
import { Progress } from '../ui/progress.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import type { Incoming } from './incoming.ts'
import { acceptedWords, maskedPlaces, whyNotAccept } from './inspected.ts'
import { InspectedItems } from './inspected-items.tsx'
import { DropHint, OpenButton } from './open-bundle.tsx'

type InspectionPageProps = {
  incoming: Incoming
  /** The team that is looked at, to add to. */
  teamId: string | undefined
  onFile: (file: File) => void
  /** Nothing, or nothing more, is to be done with the file. */
  onDone: () => void
}

/** A file that came in: on its way, refused with a sentence, or read and judged by a person. */
export function InspectionPage({ incoming, teamId, onFile, onDone }: InspectionPageProps) {
  const { t } = useTranslation()
  return (
    <div className="pt-5 pb-16">
      <Button variant="plain" size="small" icon={ArrowLeft} onPress={onDone} className="-ml-2.5">
        {t('team.inspect.back')}
      </Button>
      {incoming.phase === 'none' && (
        <>
          <PageTitle className="mt-3 mb-4 type-page-title">{t('team.open')}</PageTitle>
          <OpenButton onFile={onFile} variant="primary" />
          <DropHint className="mt-5 max-w-[27rem]" />
        </>
      )}
      {incoming.phase === 'reading' && <ReadingFile incoming={incoming} onStop={onDone} />}
      {incoming.phase === 'failed' && (
        <Refused sentence={incoming.sentence} name={incoming.name} onFile={onFile} onDone={onDone} />
      )}
      {incoming.phase === 'ready' && (
        <Inspecting incoming={incoming} teamId={teamId} onFile={onFile} onDone={onDone} />
      )}
    </div>
  )
}

type ReadingFileProps = { incoming: Extract<Incoming, { phase: 'reading' }>; onStop: () => void }

function ReadingFile({ incoming: { name, bytes, total }, onStop }: ReadingFileProps) {
  const { t } = useTranslation()
  const lang = useLang()
  const done = bytesInWords(bytes, lang)
  return (
    <div className="mt-3 flex max-w-[34rem] flex-col items-start gap-4">
      <PageTitle className="type-page-title break-words">{t('team.drop.reading', { name })}</PageTitle>
      <div className="w-full">
        <Progress
          label={t('team.drop.reading', { name })}
          labelHidden
          value={total === 0 ? null : bytes / total}
          valueText={t('team.drop.progress', { done, total: bytesInWords(total, lang) })}
        />
      </div>
      <Button onPress={onStop}>{t('team.drop.stop')}</Button>
    </div>
  )
}

type RefusedProps = { sentence: string; name: string; onFile: (file: File) => void; onDone: () => void }

/** The file is not taken: why, in one sentence, and that nothing happened. */
function Refused({ sentence, name, onFile, onDone }: RefusedProps) {
  const { t } = useTranslation()
  return (
    <div className="mt-3 flex max-w-[42rem] flex-col items-start gap-4">
      <PageTitle className="type-page-title">{t('team.inspect.failed')}</PageTitle>
      <p className="type-meta break-words text-ink3">{name}</p>
      <Banner icon={FileX} tone="against">
        <span role="alert">{sentence}</span>
      </Banner>
      <div className="flex flex-wrap gap-2.5">
        <OpenButton onFile={onFile} />
        <Button variant="plain" onPress={onDone}>
          {t('team.inspect.close')}
        </Button>
      </div>
    </div>
  )
}

type InspectingProps = Omit<InspectionPageProps, 'incoming'> & {
  incoming: Extract<Incoming, { phase: 'ready' }>
}

function Inspecting({ incoming: { stageId, name }, teamId, onFile, onDone }: InspectingProps) {
  const { t } = useTranslation()
  const { data, error } = useQuery({
    ...orpc.bundles.inspect.queryOptions({ input: { stageId } }),
    gcTime: 0,
  })
  if (error) return <Refused sentence={sentenceOf(error)} name={name} onFile={onFile} onDone={onDone} />
  if (!data) return <p className="mt-4 type-body text-ink3">{t('team.inspect.checking')}</p>
  return <Judging inspection={data} stageId={stageId} teamId={teamId} onDone={onDone} />
}

type JudgingProps = Pick<InspectionPageProps, 'teamId' | 'onDone'> & {
  inspection: Inspection
  stageId: string
}

/** Who signed, what it holds, and the choice to add it or not. */
function Judging({ inspection, stageId, teamId, onDone }: JudgingProps) {
  const { t } = useTranslation()
  const [compared, setCompared] = useState(false)
  const [toTeam, setToTeam] = useState(teamId ?? null)
  const [isBusy, setBusy] = useState(false)
  const why = whyNotAccept(inspection, compared)

  const accept = async () => {
    setBusy(true)
    try {
      const done = await engine.bundles.accept({ stageId, teamId: toTeam, wordsCompared: compared })
      const words = t(`team.inspect.${acceptedWords(done)}`)
      if (done.undoId === undefined) announce(words)
      else announceDone(words, done.undoId)
      onDone()
    } catch (error) {
      announceProblem(error)
      setBusy(false)
    }
  }
  const refuse = () => {
    announce(t('team.inspect.refused'))
    onDone()
  }
  return (
    <div className="mt-3 grid grid-cols-[minmax(0,1fr)_21.25rem] gap-x-9 gap-y-8 max-lg:grid-cols-1">
      <div className="flex min-w-0 flex-col gap-5">
        <PageTitle className="type-page-title">{t('team.inspect.title')}</PageTitle>
        <Signer inspection={inspection} />
        {inspection.present && <p className="type-body">{t('team.inspect.present')}</p>}
        {inspection.removedBefore && <p className="type-body">{t('team.inspect.removedBefore')}</p>}
        {inspection.sender.state === 'changed' && (
          <Checkbox value={compared} onChange={setCompared}>
            {t('team.inspect.compared')}
          </Checkbox>
        )}
        <section className="mt-2">
          <SectionHeading className="mb-3">{t('team.inspect.what')}</SectionHeading>
          <InspectedItems inspection={inspection} />
        </section>
      </div>
      <aside className="flex min-w-0 flex-col gap-6">
        <BundleFacts inspection={inspection} />
        {!inspection.present && <ForTeam value={toTeam} onChange={setToTeam} />}
        <div className="flex flex-wrap gap-2.5">
          {!inspection.present && (
            <Button
              variant="primary"
              busy={isBusy}
              onPress={() => void accept()}
              disabledReason={why === null ? undefined : t(`team.inspect.${why}`)}
            >
              {t('team.inspect.accept')}
            </Button>
          )}
          <Button onPress={inspection.present ? onDone : refuse}>
            {t(inspection.present ? 'team.inspect.close' : 'team.inspect.refuse')}
          </Button>
        </div>
      </aside>
    </div>
  )
}

type SenderState = Inspection['sender']['state']

const signs: Record<SenderState, { icon: IconType; tone: 'info' | 'final' | 'against' }> = {
  new: { icon: CircleDashed, tone: 'final' },
  known: { icon: BadgeCheck, tone: 'info' },
  own: { icon: UserRoundCheck, tone: 'info' },
  changed: { icon: CircleAlert, tone: 'against' },
}

function Signer({ inspection: { signer, sender } }: { inspection: Inspection }) {
  const { t } = useTranslation()
  const lang = useLang()
  const { state, knownSince } = sender
  const month = knownSince === null ? '' : monthInText(knownSince, lang)
  const sentence = state === 'changed' && knownSince === null ? 'changedUnknown' : state
  return (
    <section aria-label={t('team.inspect.signer')} className="flex flex-col gap-3">
      <div>
        <h2 className="mb-1.5 type-label text-ink2">{t('team.inspect.words')}</h2>
        <KeyWords words={signer.words} label={t('team.inspect.words')} />
      </div>
      <Banner
        icon={signs[state].icon}
        tone={signs[state].tone}
        title={t(`team.inspect.state.${sentence}`, { month })}
      >
        {t(`team.inspect.stateWhy.${state}`)}
      </Banner>
      <p className="type-meta text-ink3">{t('team.inspect.notSafe')}</p>
    </section>
  )
}

function BundleFacts({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation()
  const lang = useLang()
  const { month, expires, bytes, sender } = inspection
  const masked = maskedPlaces(inspection)
  const expiry = expires === null ? [] : [[t('team.inspect.expires'), monthInText(expires, lang)] as const]
  return (
    <PlainFacts
      facts={[
        [t('team.inspect.names'), sender.names.join(', ') || t('team.inspect.anonymous')],
        [t('team.inspect.month'), monthInText(month, lang)],
        ...expiry,
        [t('team.inspect.size'), bytesInWords(bytes, lang)],
        [
          t('team.inspect.maskedLabel'),
          masked === 0 ? t('team.inspect.maskedNone') : t('team.inspect.masked', { count: masked }),
        ],
      ]}
    />
  )
}

type ForTeamProps = { value: string | null; onChange: (id: string | null) => void }

/** To which team it is added, for whoever has more than one. */
function ForTeam({ value, onChange }: ForTeamProps) {
  const { t } = useTranslation()
  const { data: teams } = useQuery(orpc.team.list.queryOptions())
  if (!teams || teams.length === 0) return null
  return (
    <section>
      <h2 className="mb-1.5 type-label text-ink2">{t('team.inspect.forTeam')}</h2>
      <ChipGroup
        label={t('team.inspect.forTeam')}
        options={[
          ...teams.map(({ id, name }) => ({ id, label: name })),
          { id: 'none', label: t('team.inspect.noTeam') },
        ]}
        value={value ?? 'none'}
        onChange={(id) => onChange(id === 'none' ? null : id)}
      />
    </section>
  )
}
