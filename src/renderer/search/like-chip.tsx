import { useQuery } from '@tanstack/react-query'
import { Waypoints, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../shared/search.ts'
import { orpc } from '../engine.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { searchFor, useSearchState } from './search-state.ts'
import { useAlike } from './use-alike.ts'

/** What the answer resembles, by its title; taken away, words can be asked again. */
export function LikeChip() {
  const { t } = useTranslation()
  const likeId = useSearchState((state) => state.likeId)
  const found = useAlike()
  const named = useNamed(likeId)
  if (likeId === null) return null
  return (
    <>
      <div className="mb-3 ml-2 inline-flex max-w-full items-center gap-2 rounded-full border border-accent bg-accent-soft py-0.5 pr-0.5 pl-3 type-body text-ink">
        <Icon icon={Waypoints} size={16} className="text-accent" />
        <span lang={named?.lang} className="min-w-0 truncate">
          {t('search.alike.chip', { title: named?.title ?? '…' })}
        </span>
        <IconButton
          icon={X}
          label={t('search.alike.remove')}
          onPress={() => searchFor('')}
          className="size-7 rounded-full"
        />
      </div>
      {found?.fresh?.answer.hits.length === 0 && (
        <div className="mt-10 pl-2">
          <EmptyState>{t('search.alike.nothing')}</EmptyState>
        </div>
      )}
    </>
  )
}

function useNamed(source: SearchHit['source'] | null) {
  const id = source?.id ?? ''
  const { data: entry } = useQuery({
    ...orpc.entries.get.queryOptions({ input: { id } }),
    enabled: source?.kind === 'entry',
  })
  const { data: ofTeam } = useQuery({
    ...orpc.team.get.queryOptions({ input: { id } }),
    enabled: source?.kind === 'team-item',
  })
  return source?.kind === 'entry' ? entry : ofTeam?.item
}
