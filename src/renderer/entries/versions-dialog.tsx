import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../shared/entries.ts'
import { engine, orpc } from '../engine.ts'
import { announceDone, announceProblem } from '../shell/undo.ts'
import { clockTime, dayOf, localToday, longDay } from '../text/days.ts'
import { Markdown } from '../text/markdown.tsx'
import { useLang } from '../text/when.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

type VersionsDialogProps = { entry: Entry; isOpen: boolean; onClose: () => void }

/** Earlier texts of a note, to read and to put back. */
export function VersionsDialog({ entry, isOpen, onClose }: VersionsDialogProps) {
  const { t } = useTranslation()
  const lang = useLang()
  const [chosen, setChosen] = useState<string | null>(null)
  const { data: versions } = useQuery({
    ...orpc.entries.revisions.queryOptions({ input: { id: entry.id } }),
    enabled: isOpen,
  })
  const shownId = chosen ?? versions?.[0]?.id
  const { data: shown } = useQuery({
    ...orpc.entries.revision.queryOptions({ input: { revisionId: shownId ?? '' } }),
    enabled: isOpen && shownId !== undefined,
  })
  const putBack = async () => {
    if (shownId === undefined) return
    try {
      const { undoId } = await engine.entries.restoreRevision({ revisionId: shownId })
      announceDone(t('entries.did.putBack'), undoId)
      onClose()
    } catch (error) {
      announceProblem(error)
    }
  }
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      title={t('entries.versions.title')}
      closeLabel={t('common.close')}
      width="wide"
      actions={
        shown && (
          <Button variant="primary" onPress={() => void putBack()}>
            {t('entries.versions.putBack')}
          </Button>
        )
      }
    >
      {versions?.length === 0 && <p className="pb-6 text-ink3">{t('entries.versions.none')}</p>}
      {versions !== undefined && versions.length > 0 && (
        <div className="grid grid-cols-[11rem_minmax(0,1fr)] gap-5 max-md:grid-cols-1">
          <ListBox
            aria-label={t('entries.versions.title')}
            items={versions}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={shownId === undefined ? [] : [shownId]}
            onSelectionChange={(keys) => setChosen(keys === 'all' ? null : String([...keys][0]))}
            className="max-h-96 overflow-y-auto outline-none"
          >
            {({ id, at }) => (
              <ListBoxItem
                id={id}
                className="rounded-tag px-2.5 py-1.5 type-body outline-none hover:bg-neu-soft focus:bg-neu-soft selected:bg-accent-soft selected:font-[600]"
              >
                {longDay(dayOf(at.at, at.zone), localToday(), lang)} {clockTime(at.at, at.zone, lang)}
              </ListBoxItem>
            )}
          </ListBox>
          {shown && (
            <article className="max-h-96 min-w-0 overflow-y-auto rounded-inset border border-line p-4 text-ink">
              <h3 lang={shown.lang} className="type-section-small mb-2">
                {shown.title}
              </h3>
              <Markdown text={shown.body} lang={shown.lang} />
            </article>
          )}
        </div>
      )}
    </Dialog>
  )
}
