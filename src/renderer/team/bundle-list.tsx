import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TeamBundle } from '../../shared/team.ts'
import { DraftList } from '../bundles/draft-list.tsx'
import { monthInText } from '../bundles/item-facts.ts'
import { KeyWords } from '../bundles/key-words.tsx'
import { engine, orpc } from '../engine.ts'
import { announceDone, announceProblem } from '../shell/undo.ts'
import { useLang, useWhen } from '../text/when.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'

/** Imported bundles, and those one is making. Nothing says how much someone gave. */
export function BundleList({ teamId }: { teamId: string | undefined }) {
  const { t } = useTranslation()
  const { data: bundles } = useQuery(
    orpc.team.bundles.queryOptions({ input: teamId === undefined ? {} : { teamId } }),
  )
  return (
    <>
      <DraftList className="mb-7" />
      <ul aria-label={t('team.bundles.list')} className="flex flex-col gap-3.5">
        {bundles?.map((bundle) => (
          <li key={bundle.id}>
            <Bundle bundle={bundle} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Bundle({ bundle }: { bundle: TeamBundle }) {
  const { t } = useTranslation()
  const lang = useLang()
  const when = useWhen()
  const month = monthInText(bundle.month, lang)
  const remove = async () => {
    try {
      const { undoId } = await engine.team.removeBundle({ id: bundle.id })
      announceDone(t('team.bundles.removed', { month }), undoId)
    } catch (error) {
      announceProblem(error)
    }
  }
  return (
    <Card>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 className="type-section-small">{t('team.bundles.month', { month })}</h2>
          <p className="type-meta text-ink3">
            <span dir="auto">{bundle.names.join(', ') || t('team.bundles.anonymous')}</span>
            {' · '}
            {t('team.bundles.added', { when: when(bundle.addedAt) })}
          </p>
        </div>
        <Button variant="secondary" size="small" onPress={() => void remove()}>
          <span aria-hidden>{t('team.bundles.remove')}</span>
          <VisuallyHidden>
            {t('team.bundles.removeOf', { month, titles: bundle.titles.join(', ') })}
          </VisuallyHidden>
        </Button>
      </div>
      <ul className="mt-3 mb-4 flex flex-col gap-1">
        {bundle.titles.map((title, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same title may stand twice
          <li key={index} dir="auto" className="type-body break-words">
            {title}
          </li>
        ))}
      </ul>
      <KeyWords words={bundle.words} label={t('team.bundles.words')} />
    </Card>
  )
}
