import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, ChevronLeft, ChevronRight, Info, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BundleDraft, Preview } from '../../shared/bundles.ts'
import { orpc } from '../engine.ts'
import { sentenceOf } from '../problem.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Select } from '../ui/select.tsx'
import type { BundleStep } from './bundle-steps.ts'
import { FileFacts, SearchedInFile } from './file-facts.tsx'
import { ItemReading } from './item-reading.tsx'
import { LiteralItem } from './literal-item.tsx'
import { RoomFrame } from './room-frame.tsx'

type CheckStepProps = {
  draft: BundleDraft
  onGoTo: (step: BundleStep) => void
  onLeave: () => void
}

/** True when everything that was looked up in the file is not in it. */
export function isClean(preview: Preview): boolean {
  const { masked, privateFields, localIds } = preview
  return masked.every(({ count }) => count === 0) && privateFields === 0 && localIds === 0
}

/** Third step: the finished file itself, before it is signed. */
export function CheckStep({ draft, onGoTo, onLeave }: CheckStepProps) {
  const { t } = useTranslation()
  const { data: preview, error } = useQuery(
    orpc.bundles.preview.queryOptions({ input: { draftId: draft.id, teamId: null } }),
  )
  const leaks = preview !== undefined && !isClean(preview)
  const goOn = () => {
    if (preview && !leaks) onGoTo('sign')
  }
  return (
    <RoomFrame
      step="check"
      onGoTo={onGoTo}
      onLeave={onLeave}
      onMain={goOn}
      title={t('bundles.check.title')}
      intro={t('bundles.check.intro')}
      aside={
        preview && (
          <>
            <FileFacts draft={draft} preview={preview} />
            <hr className="my-5 border-line" />
            <SearchedInFile draft={draft} preview={preview} />
          </>
        )
      }
      footStart={
        <Button variant="plain" icon={ArrowLeft} onPress={() => onGoTo('mask')} className="-ml-3.5">
          {t('bundles.room.back')}
        </Button>
      }
      footEnd={
        <Button
          variant="primary"
          keys="Ctrl Enter"
          onPress={goOn}
          isDisabled={preview === undefined}
          disabledReason={leaks ? t('bundles.check.leaksFirst') : undefined}
        >
          {t('bundles.check.ok')}
        </Button>
      }
    >
      {error && <p className="type-body text-ris">{sentenceOf(error)}</p>}
      {!preview && !error && <p className="type-body text-ink3">{t('bundles.check.making')}</p>}
      {leaks && (
        <Banner
          icon={TriangleAlert}
          tone="risk"
          className="mb-4"
          actions={<Button onPress={() => onGoTo('mask')}>{t('bundles.check.toMask')}</Button>}
        >
          {t('bundles.check.leaks')}
        </Banner>
      )}
      {preview && <FileParts draft={draft} preview={preview} />}
    </RoomFrame>
  )
}

type View = 'readable' | 'literal'

/** The parts of the file one by one: the items, the page for people without Leerspoor, the manifest. */
function FileParts({ draft, preview }: { draft: BundleDraft; preview: Preview }) {
  const { t } = useTranslation()
  const [view, setView] = useState<View>('literal')
  const [index, setIndex] = useState(0)
  const total = preview.items.length
  const names = [
    ...preview.items.map((_, place) => t('bundles.check.itemOf', { number: place + 1, total })),
    t('bundles.check.page'),
    t('bundles.check.manifest'),
  ]
  const here = Math.min(index, names.length - 1)
  const item = preview.items[here]
  const draftItem = draft.items.find(({ entryId }) => entryId === item?.entryId)
  const isPage = here === total
  return (
    <>
      <Card tone="frame" padding="none">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-5 py-2.5 max-md:px-3">
          <div className="flex items-center gap-1">
            <IconButton
              icon={ChevronLeft}
              label={t('bundles.check.previous')}
              isDisabled={here === 0}
              onPress={() => setIndex(here - 1)}
            />
            <Select
              label={t('bundles.check.part')}
              labelHidden
              options={names.map((label, place) => ({ id: String(place), label }))}
              value={String(here)}
              onChange={(place) => setIndex(Number(place))}
            />
            <IconButton
              icon={ChevronRight}
              label={t('bundles.check.next')}
              isDisabled={here === names.length - 1}
              onPress={() => setIndex(here + 1)}
            />
          </div>
          {item && (
            <Segmented
              label={t('bundles.check.view')}
              options={[
                { id: 'readable', label: t('bundles.check.readable') },
                { id: 'literal', label: t('bundles.check.literal') },
              ]}
              value={view}
              onChange={setView}
            />
          )}
        </div>
        <div className="px-5 py-5 max-md:px-4">
          {item && draftItem && view === 'literal' && <LiteralItem json={item.json} draftItem={draftItem} />}
          {item && draftItem && view === 'readable' && <ItemReading item={draftItem.item} headingLevel={2} />}
          {!item && (
            <LiteralText label={t('bundles.check.literalText', { part: names[here] })}>
              {isPage ? preview.page : preview.manifest}
            </LiteralText>
          )}
        </div>
      </Card>
      <div className="mt-3 flex flex-col gap-1.5">
        {item && view === 'literal' && <Remark>{t('bundles.check.remarks')}</Remark>}
        {!item && <Remark>{t(isPage ? 'bundles.check.pageNote' : 'bundles.check.manifestNote')}</Remark>}
        {draft.sender.as === 'anonymous' && <Remark>{t('bundles.check.linkable')}</Remark>}
      </div>
    </>
  )
}

function LiteralText({ label, children }: { label: string; children: string }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
      tabIndex={0}
      className="max-h-[60vh] overflow-auto"
    >
      <pre className="type-literal break-words whitespace-pre-wrap">{children}</pre>
    </section>
  )
}

function Remark({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-start gap-2 type-meta text-ink3">
      <Icon icon={Info} size={15} className="mt-0.5" />
      <span>{children}</span>
    </p>
  )
}
