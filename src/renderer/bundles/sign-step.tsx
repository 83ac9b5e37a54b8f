import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, FileDown, PenTool, Undo2 } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BundleDraft } from '../../shared/bundles.ts'
import type { Team } from '../../shared/team.ts'
import { engine, orpc } from '../engine.ts'
import { queryClient } from '../queries.ts'
import { announceProblem } from '../shell/undo.ts'
import { shell } from '../shell.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { ChipButton, ChipGroup } from '../ui/chip.tsx'
import { Icon } from '../ui/icon.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import { Station, Track } from '../ui/track.tsx'
import type { BundleStep } from './bundle-steps.ts'
import { KeyWords } from './key-words.tsx'
import { NewTeamDialog } from './new-team-dialog.tsx'
import { RoomFrame } from './room-frame.tsx'
import { inTurn } from './use-draft.ts'

/** A signed file, in the page until it is closed so that it can be saved once more. */
export interface SignedFile {
  name: string
  file: Blob
  words: readonly string[]
  teamName: string
  saved: boolean
}

type SignStepProps = {
  draft: BundleDraft
  onGoTo: (step: BundleStep) => void
  onLeave: () => void
  onSigned: (signed: SignedFile) => void
}

/** Last step: for whom, with which key, and the one act that cannot be taken back. */
export function SignStep({ draft, onGoTo, onLeave, onSigned }: SignStepProps) {
  const { t } = useTranslation()
  const { teams, team, setTeamId } = useTeamChoice()
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const last = useRef<HTMLDivElement>(null)

  const sign = async () => {
    if (!team || isBusy) return
    setBusy(true)
    try {
      const { name, file, words } = await inTurn(() =>
        engine.bundles.sign({ draftId: draft.id, teamId: team.id }),
      )
      const { saved } = await shell.saveFile({ name, file })
      onSigned({ name, file, words, teamName: team.name, saved })
    } catch (error) {
      announceProblem(error)
      setBusy(false)
    }
  }
  return (
    <RoomFrame
      step="sign"
      onGoTo={onGoTo}
      onLeave={onLeave}
      // The key leads to the button; pressing it stays an act of its own.
      onMain={() => last.current?.querySelector('button')?.focus()}
      title={t('bundles.sign.title')}
      intro={t('bundles.sign.intro')}
      aside={<WhatHappens count={draft.items.length} />}
      footStart={
        <Button variant="plain" icon={ArrowLeft} onPress={() => onGoTo('check')} className="-ml-3.5">
          {t('bundles.room.back')}
        </Button>
      }
      footEnd={
        <div ref={last}>
          <Button
            variant="primary"
            icon={PenTool}
            busy={isBusy}
            onPress={() => void sign()}
            disabledReason={team ? undefined : t('bundles.sign.teamFirst')}
          >
            {t('bundles.sign.act')}
          </Button>
        </div>
      }
    >
      <div className="flex max-w-[38.75rem] flex-col gap-6">
        <TeamChoice teams={teams} team={team} onChoose={setTeamId} onNew={() => setAsking(true)} />
        {team && (
          <section>
            <h2 className="mb-1.5 type-label text-ink2">{t('bundles.sign.words')}</h2>
            <KeyWords words={team.words} label={t('bundles.sign.words')} />
            <p className="mt-1.5 type-meta text-ink3">{t('bundles.sign.wordsWhy')}</p>
          </section>
        )}
        <Where draft={draft} teamId={team?.id ?? null} />
        <Banner icon={Undo2} tone="final" title={t('bundles.sign.final')}>
          {t('bundles.sign.finalWhy')} {t('bundles.sign.readable')}
        </Banner>
      </div>
      {isAsking && (
        <NewTeamDialog
          onMade={(id) => {
            setAsking(false)
            setTeamId(id)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </RoomFrame>
  )
}

/** The only team is chosen at once; out of more a person chooses. */
function useTeamChoice() {
  const { data: teams } = useQuery(orpc.team.list.queryOptions())
  const [teamId, setTeamId] = useState<string | null>(null)
  const [only] = teams?.length === 1 ? teams : []
  return {
    teams,
    team: teams?.find(({ id }) => id === teamId) ?? only ?? null,
    setTeamId: (id: string) => {
      setTeamId(id)
      void queryClient.invalidateQueries({ queryKey: orpc.team.list.key() })
    },
  }
}

type TeamChoiceProps = {
  teams: readonly Team[] | undefined
  team: Team | null
  onChoose: (id: string) => void
  onNew: () => void
}

function TeamChoice({ teams, team, onChoose, onNew }: TeamChoiceProps) {
  const { t } = useTranslation()
  const labelId = useId()
  if (!teams) return null
  return (
    <section>
      <h2 id={labelId} className="mb-1.5 type-label text-ink2">
        {t('bundles.sign.forWhom')}
      </h2>
      {teams.length === 0 ? (
        <>
          <p className="mb-2.5 measure type-body">{t('bundles.sign.noTeam')}</p>
          <Button onPress={onNew}>{t('bundles.sign.firstTeam')}</Button>
        </>
      ) : (
        <ChipGroup
          labelledBy={labelId}
          size="block"
          options={teams.map(({ id, name }) => ({ id, label: name }))}
          value={team?.id ?? null}
          onChange={(id) => {
            if (id !== null) onChoose(id)
          }}
          actions={
            <ChipButton size="block" onPress={onNew}>
              {t('bundles.sign.newTeam')}
            </ChipButton>
          }
        />
      )}
    </section>
  )
}

/** The name of the file, and who chooses the place. */
function Where({ draft, teamId }: { draft: BundleDraft; teamId: string | null }) {
  const { t } = useTranslation()
  const { data: preview } = useQuery(
    orpc.bundles.preview.queryOptions({ input: { draftId: draft.id, teamId } }),
  )
  // A desktop asks for the place; a browser has one.
  const where = shell.can.captureWindow ? 'bundles.sign.whereDesktop' : 'bundles.sign.whereBrowser'
  return (
    <section>
      <h2 className="mb-1.5 type-label text-ink2">{t('bundles.sign.where')}</h2>
      <div className="flex min-h-11 flex-wrap items-center gap-x-3.5 gap-y-1 rounded-panel border border-line bg-surface px-4 py-2.5">
        <Icon icon={FileDown} size={18} className="text-ink2" />
        <span className="min-w-0 flex-1 type-body font-[600] break-words">{preview?.name}</span>
        <span className="type-meta text-ink3">{t(where)}</span>
      </div>
    </section>
  )
}

/** What the last button sets in motion, and what stays with the person. */
function WhatHappens({ count }: { count: number }) {
  const { t } = useTranslation()
  const headingId = useId()
  const lines = [
    t('bundles.sign.steps.sign', { count }),
    t('bundles.sign.steps.save'),
    t('bundles.sign.steps.hand'),
  ]
  return (
    <section aria-labelledby={headingId}>
      <SectionHeading id={headingId}>{t('bundles.sign.happens')}</SectionHeading>
      <Track labelledBy={headingId} className="mt-3 [--mark-column:1rem]">
        {lines.map((line, index) => (
          <Station
            key={line}
            mark={<span className="size-4 rounded-full border-2 border-accent bg-surface" />}
            line={index === 0 ? 'first' : index === lines.length - 1 ? 'last' : 'through'}
            className="pb-4 type-body last:pb-0"
          >
            {line}
          </Station>
        ))}
      </Track>
      <hr className="my-5 border-line" />
      <p className="type-body text-ink3">{t('bundles.sign.log')}</p>
    </section>
  )
}
