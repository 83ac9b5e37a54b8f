import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowLeft, Languages } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TeamItem } from '../../shared/team.ts'
import { monthInText } from '../bundles/item-facts.ts'
import { ItemReading } from '../bundles/item-reading.tsx'
import { orpc } from '../engine.ts'
import { KindName } from '../entries/kind-parts.tsx'
import { sentenceOf } from '../problem.ts'
import { PageTitle } from '../shell/page-title.tsx'
import { useLang } from '../text/when.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { Tag } from '../ui/tag.tsx'

/** One item of the team, to read: what it says, where it came from, in which language. */
export function TeamItemPage({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data, error } = useQuery(orpc.team.get.queryOptions({ input: { id } }))
  return (
    <div className="pt-5 pb-16">
      <Link
        to="/team"
        className="-ml-1.5 inline-flex min-h-8 items-center gap-2 rounded-control px-1.5 text-[0.875rem]/5 font-[600] text-ink2 hover:bg-neu-soft"
      >
        <Icon icon={ArrowLeft} size={17} />
        {t('team.item.back')}
      </Link>
      {error && (
        <div className="mt-6">
          <PageTitle className="sr-only">{t('team.title')}</PageTitle>
          <EmptyState>{sentenceOf(error)}</EmptyState>
        </div>
      )}
      {data && <Reading item={data} />}
    </div>
  )
}

function Reading({ item }: { item: TeamItem }) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data: bundles } = useQuery(orpc.team.bundles.queryOptions({ input: {} }))
  const bundle = bundles?.find(({ id }) => id === item.bundleId)
  const origin = bundle && { month: monthInText(bundle.month, lang), name: item.by ?? '' }
  return (
    <article className="mt-4 max-w-[46rem]">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
        <KindName kind={item.kind} />
        {item.lang !== lang && <Tag icon={Languages}>{t(`entries.lang.${item.lang}`)}</Tag>}
        {origin && (
          <span className="type-meta text-ink3">
            {t(item.by === null ? 'team.item.origin' : 'team.item.originBy', origin)}
          </span>
        )}
      </div>
      <PageTitle lang={item.lang} className="mt-2.5 type-entry-title break-words">
        {item.title}
      </PageTitle>
      <ItemReading item={item.item} headingLevel={null} />
      <p className="mt-8 border-t border-line pt-3 type-meta text-ink3">{t('team.item.readOnly')}</p>
    </article>
  )
}
