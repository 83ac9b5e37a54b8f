import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { PackagePlus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DraftList } from '../bundles/draft-list.tsx'
import { orpc } from '../engine.ts'
import { PageTitle } from '../shell/page-title.tsx'
import { Button } from '../ui/button.tsx'
import { ChipGroup } from '../ui/chip.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { BundleList } from './bundle-list.tsx'
import { useIncoming } from './incoming.ts'
import { InspectionPage } from './inspection-page.tsx'
import { Learned } from './learned.tsx'
import { DropArea, DropHint, OpenButton } from './open-bundle.tsx'
import { TeamAside } from './team-aside.tsx'
import { TeamItemPage } from './team-item.tsx'
import { teamPlaceOf } from './team-places.ts'

/** What is known together: items of imported bundles, the bundles themselves, and opening one. */
export function TeamPage() {
  const navigate = useNavigate()
  const { _splat } = useParams({ strict: false })
  const place = teamPlaceOf(_splat ?? '')
  const { incoming, open, letGo } = useIncoming()
  const { teams, teamId, onlyTeam, setTeamId } = useShownTeam()

  const onFile = (file: File) => {
    void open(file)
    void navigate({ to: '/team/$', params: { _splat: 'open' } })
  }
  const onDone = () => {
    letGo()
    void navigate({ to: '/team' })
  }
  return (
    <DropArea onFile={onFile}>
      <div data-region="" className="h-full overflow-y-auto">
        <div className="mx-auto max-w-[74.75rem] px-9 max-lg:px-6 max-md:px-4">
          {place.at === 'open' && (
            <InspectionPage incoming={incoming} teamId={teamId ?? onlyTeam} onFile={onFile} onDone={onDone} />
          )}
          {place.at === 'item' && <TeamItemPage id={place.id} />}
          {(place.at === 'learned' || place.at === 'bundles') && (
            <Library
              tab={place.at}
              heading={<TeamHeading teams={teams} teamId={teamId} onTeam={setTeamId} onFile={onFile} />}
              teamId={teamId}
              onFile={onFile}
            />
          )}
        </div>
      </div>
    </DropArea>
  )
}

/** With one team or none everything is shown; with more a person may look at one. */
function useShownTeam() {
  const { data: teams } = useQuery(orpc.team.list.queryOptions())
  const [wished, setTeamId] = useState<string | undefined>(undefined)
  const teamId = teams?.some(({ id }) => id === wished) ? wished : undefined
  const onlyTeam = teams?.length === 1 ? teams[0]?.id : undefined
  return { teams, teamId, onlyTeam, setTeamId }
}

type TeamHeadingProps = {
  teams: readonly { id: string; name: string }[] | undefined
  teamId: string | undefined
  onTeam: (id: string | undefined) => void
  onFile: (file: File) => void
}

function TeamHeading({ teams = [], teamId, onTeam, onFile }: TeamHeadingProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: summary } = useQuery(
    orpc.team.summary.queryOptions({ input: teamId === undefined ? {} : { teamId } }),
  )
  const [only] = teams.length === 1 ? teams : []
  const shown = teams.find(({ id }) => id === teamId) ?? only
  return (
    <div className="pt-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <PageTitle className="type-display leading-[2.625rem] break-words">
            {shown?.name ?? t('team.title')}
          </PageTitle>
          {summary && summary.bundles > 0 && (
            <p className="text-[0.9375rem]/[1.3125rem] text-ink3">
              {t('team.from', {
                bundles: t('team.bundleCount', { count: summary.bundles }),
                contributors: t('team.contributorCount', { count: summary.contributors }),
              })}
            </p>
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button icon={PackagePlus} onPress={() => void navigate({ to: '/bundle' })}>
            {t('team.make')}
          </Button>
          <OpenButton onFile={onFile} />
        </div>
      </div>
      {teams.length > 1 && (
        <div className="mt-4">
          <ChipGroup
            label={t('team.whichTeam')}
            options={[
              { id: 'all', label: t('team.allTeams') },
              ...teams.map(({ id, name }) => ({ id, label: name })),
            ]}
            value={teamId ?? 'all'}
            onChange={(id) => onTeam(id === 'all' || id === null ? undefined : id)}
          />
        </div>
      )}
    </div>
  )
}

type LibraryProps = {
  tab: 'learned' | 'bundles'
  heading: ReactNode
  teamId: string | undefined
  onFile: (file: File) => void
}

function Library({ tab, heading, teamId, onFile }: LibraryProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: summary } = useQuery(orpc.team.summary.queryOptions({ input: {} }))
  if (!summary) return heading
  if (summary.bundles === 0) return <EmptyTeam onFile={onFile} />
  return (
    <>
      {heading}
      <div className="mt-4 pb-16">
        <Tabs
          label={t('team.tabs')}
          tabs={[
            { id: 'learned', label: t('team.tab.learned') },
            { id: 'bundles', label: t('team.tab.bundles') },
          ]}
          value={tab}
          onChange={(id) => void navigate({ to: '/team/$', params: { _splat: id === 'bundles' ? id : '' } })}
        >
          {(shown) => (
            <div className="grid grid-cols-[minmax(0,1fr)_21.25rem] gap-x-9 gap-y-8 max-lg:grid-cols-[minmax(0,1fr)_17rem] max-lg:gap-x-7 max-md:grid-cols-1">
              <div className="min-w-0">
                {shown === 'learned' ? <Learned teamId={teamId} /> : <BundleList teamId={teamId} />}
              </div>
              <TeamAside />
            </div>
          )}
        </Tabs>
      </div>
    </>
  )
}

/** Before the first bundle: one sentence, two ways on. */
function EmptyTeam({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <div className="pt-4 pb-16">
      <PageTitle className="type-display">{t('team.title')}</PageTitle>
      <div className="mt-6 flex max-w-[40rem] flex-col gap-8">
        <EmptyState
          action={
            <div className="mt-1 flex flex-wrap gap-2.5">
              <OpenButton onFile={onFile} variant="primary" />
              <Button icon={PackagePlus} onPress={() => void navigate({ to: '/bundle' })}>
                {t('team.make')}
              </Button>
            </div>
          }
        >
          {t('team.empty')}
        </EmptyState>
        <DropHint />
        <DraftList />
        <p className="type-meta text-ink3">{t('team.aside.nothingLeaves')}</p>
      </div>
    </div>
  )
}
