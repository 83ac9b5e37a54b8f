import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Languages, Link2, Waypoints } from 'lucide-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../shared/search.ts'
import { ItemFacts } from '../bundles/item-reading.tsx'
import { orpc } from '../engine.ts'
import { ConnectDialog } from '../entries/connect-dialog.tsx'
import { KindName } from '../entries/kind-parts.tsx'
import { NoteFacts } from '../entries/note-facts.tsx'
import { Markdown } from '../text/markdown.tsx'
import { useLang } from '../text/when.ts'
import { Button } from '../ui/button.tsx'
import { KeyCaps } from '../ui/key-cap.tsx'
import { Tag } from '../ui/tag.tsx'
import { useSettled } from '../use-settled.ts'
import { HitDay } from './hit-list.tsx'
import { hitPlace } from './hit-place.ts'
import { passageMarks } from './passage-marks.ts'
import { useMoreLike } from './use-more-like.ts'

/** Ms the choice stands still before its note is read. */
const previewAfter = 120

/** The chosen note, with the sentence that matched marked where it stands. */
export const HitPreview = memo(function HitPreview({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation()
  const lang = useLang()
  const navigate = useNavigate()
  const moreLike = useMoreLike()
  const [connects, setConnects] = useState(false)
  const shown = useSettled(hit, previewAfter)
  const { id, kind } = shown.source
  const { data: entry } = useQuery({
    ...orpc.entries.get.queryOptions({ input: { id } }),
    enabled: kind === 'entry',
  })
  const { data: ofTeam } = useQuery({
    ...orpc.team.get.queryOptions({ input: { id } }),
    enabled: kind === 'team-item',
  })
  const body = entry?.body ?? ofTeam?.item.passage ?? shown.passage.text
  const phrases = passageMarks(shown).map(([start, end]) => shown.passage.text.slice(start, end))
  return (
    <div className="flex min-h-full flex-col">
      <article className="flex-1 px-[1.875rem] pt-5 pb-8 max-lg:px-6">
        <div className="flex min-h-6 items-center justify-between gap-3">
          <KindName kind={shown.kind} />
          <span className="flex items-center gap-2 type-meta text-ink3">
            {shown.lang !== lang && <Tag icon={Languages}>{t(`entries.lang.${shown.lang}`)}</Tag>}
            <HitDay hit={shown} />
          </span>
        </div>
        <h2 lang={shown.lang} className="type-entry-title mt-2.5 mb-4 text-balance">
          {shown.title}
        </h2>
        <Markdown text={body} lang={shown.lang} phrases={phrases} />
        {entry && (
          <div className="mt-6 border-t border-line pt-4">
            <NoteFacts entry={entry} />
          </div>
        )}
        {ofTeam && <ItemFacts item={ofTeam.item} />}
        <div className="mt-2 flex flex-wrap items-center gap-3">
          {entry && (
            <Button size="small" icon={Link2} onPress={() => setConnects(true)}>
              {t('search.connect')}
            </Button>
          )}
          <Button size="small" variant="quiet" icon={Waypoints} onPress={() => moreLike(shown.source)}>
            {t('search.alike.act')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            keys="Enter"
            onPress={() => void navigate(hitPlace(shown.source))}
          >
            {t('search.open')}
          </Button>
        </div>
      </article>
      <footer className="flex items-center gap-2 px-[1.875rem] py-3.5 type-meta text-ink2 max-lg:px-6">
        <KeyCaps keys="ArrowUp ArrowDown" />
        {t('search.choose')}
      </footer>
      {entry && (
        <ConnectDialog
          fromId={entry.id}
          title={entry.title}
          isOpen={connects}
          onClose={() => setConnects(false)}
        />
      )}
    </div>
  )
})
