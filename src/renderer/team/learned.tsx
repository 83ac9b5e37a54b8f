import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SharedKind, sharedKinds } from '../../shared/bundles.ts'
import type { TeamItemRow } from '../../shared/team.ts'
import { monthInText } from '../bundles/item-facts.ts'
import { orpc } from '../engine.ts'
import { EntryMark } from '../entries/kind-parts.tsx'
import { localToday, monthName } from '../text/days.ts'
import { useLang } from '../text/when.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ChipGroup } from '../ui/chip.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Tag } from '../ui/tag.tsx'
import { type Grouping, groupsOf, type ItemGroup } from './grouped.ts'

type LearnedProps = {
  /** Only what was added to this team; undefined: everything. */
  teamId: string | undefined
}

/** Everything the bundles hold, by month or by work process. No person, no count. */
export function Learned({ teamId }: LearnedProps) {
  const { t } = useTranslation()
  const lang = useLang()
  const [kinds, setKinds] = useState<SharedKind[]>([])
  const [grouping, setGrouping] = useState<Grouping>('month')
  const rows = useAllItems(teamId, kinds)
  const groups = useMemo(() => groupsOf(rows ?? [], grouping, lang), [rows, grouping, lang])
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <ChipGroup
          multiple
          label={t('team.learned.kinds')}
          options={sharedKinds.map((id) => ({ id, label: t(`entries.kind.${id}`), tone: 'accent' }))}
          value={kinds}
          onChange={setKinds}
        />
        <Segmented
          label={t('team.learned.group')}
          options={[
            { id: 'month', label: t('team.learned.byMonth') },
            { id: 'process', label: t('team.learned.byProcess') },
          ]}
          value={grouping}
          onChange={setGrouping}
        />
      </div>
      {rows?.length === 0 && (
        <EmptyState
          size="pane"
          action={
            kinds.length > 0 ? (
              <Button onPress={() => setKinds([])}>{t('team.learned.showAll')}</Button>
            ) : undefined
          }
        >
          {t(kinds.length > 0 ? 'team.learned.nothing' : 'team.learned.none')}
        </EmptyState>
      )}
      <div className="flex flex-col gap-3.5">
        {groups.map((group) => (
          <Group key={group.key ?? ''} group={group} grouping={grouping} />
        ))}
      </div>
    </>
  )
}

/** All items of the library: they are grouped here, and a group must be whole. */
function useAllItems(teamId: string | undefined, kinds: SharedKind[]): readonly TeamItemRow[] | undefined {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    orpc.team.items.infiniteOptions({
      input: (offset: number) => ({
        ...(teamId === undefined ? {} : { teamId }),
        ...(kinds.length === 0 ? {} : { kinds }),
        offset,
        limit: 200,
      }),
      initialPageParam: 0,
      getNextPageParam: (last, _pages, offset) =>
        last.rows.length > 0 && offset + last.rows.length < last.total
          ? offset + last.rows.length
          : undefined,
    }),
  )
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return useMemo(() => data?.pages.flatMap((page) => page.rows), [data])
}

function Group({ group, grouping }: { group: ItemGroup; grouping: Grouping }) {
  const { t } = useTranslation()
  const lang = useLang()
  const headingId = useId()
  const name =
    grouping === 'month'
      ? group.key === null
        ? t('team.learned.noMonth')
        : monthName(group.key, localToday(), lang)
      : (group.key ?? t('team.learned.noProcess'))
  return (
    <Card labelledBy={headingId} className="[contain-intrinsic-size:auto_16rem] [content-visibility:auto]">
      <SectionHeading id={headingId}>
        <span dir="auto">{name}</span>
      </SectionHeading>
      <ul aria-labelledby={headingId} className="mt-2 -mx-2">
        {group.rows.map((row) => (
          <ItemRow key={row.id} row={row} grouping={grouping} />
        ))}
      </ul>
    </Card>
  )
}

function ItemRow({ row, grouping }: { row: TeamItemRow; grouping: Grouping }) {
  const { t } = useTranslation()
  const lang = useLang()
  const beside = grouping === 'month' ? row.process : row.month && monthInText(row.month, lang)
  return (
    <li className="relative flex flex-wrap items-center gap-x-3 gap-y-0.5 rounded-inset px-2 py-1.5 hover:bg-neu-soft">
      <span className="flex min-w-0 flex-1 basis-60 items-center gap-2.5">
        <EntryMark kind={row.kind} size={18} labelled />
        <Link
          to="/team/$"
          params={{ _splat: `item/${row.id}` }}
          lang={row.lang}
          className="min-w-0 type-body break-words after:absolute after:inset-0 after:rounded-inset hover:underline"
        >
          {row.title}
        </Link>
      </span>
      {row.lang !== lang && <Tag>{t(`entries.lang.${row.lang}`)}</Tag>}
      {beside && (
        <span dir="auto" className="type-meta text-ink2">
          {beside}
        </span>
      )}
    </li>
  )
}
