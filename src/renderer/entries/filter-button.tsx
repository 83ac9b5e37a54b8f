import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ListFilter } from 'lucide-react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import { type EntryPlace, kinds } from '../../shared/entries.ts'
import { orpc } from '../engine.ts'
import { NamePicker } from '../processes/name-picker.tsx'
import { Button } from '../ui/button.tsx'
import { ChipGroup } from '../ui/chip.tsx'
import { DateField } from '../ui/date-field.tsx'
import { LabelledGroup } from '../ui/labelled-group.tsx'
import { popoverClass } from '../ui/list-popover.tsx'
import { EntryMark, kindLook } from './kind-parts.tsx'
import { filterOf, type NotesSearch } from './notes-search.ts'

/** What the list shows: one place, and within it kinds, names, a language and a period. */
export function FilterButton() {
  const { t } = useTranslation()
  const search = useSearch({ from: '/shell/notes' })
  return (
    <DialogTrigger>
      <Button variant="quiet" size="small" icon={ListFilter} className="-mr-2.5">
        <FilterWords search={search} />
      </Button>
      <Popover placement="bottom start" offset={6} className={`${popoverClass} w-[26rem] max-w-[92vw] !p-4`}>
        <Dialog aria-label={t('entries.filter.title')} className="flex flex-col gap-4 outline-none">
          <FilterForm search={search} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** The filter in a word or two. */
function FilterWords({ search }: { search: NotesSearch }) {
  const { t } = useTranslation()
  const parts = Object.keys(filterOf(search)).length
  const [kind] = search.kinds ?? []
  if (search.place === 'bin') return t('entries.place.bin')
  if (search.place === 'archive' && parts === 0) return t('entries.place.archive')
  if (parts === 0) return t('entries.filter.none')
  if (parts === 1 && kind && search.kinds?.length === 1) return t(`entries.kinds.${kind}`)
  return t('entries.filter.some', { count: parts })
}

function FilterForm({ search }: { search: NotesSearch }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: counts } = useQuery(orpc.entries.counts.queryOptions())
  const set = (change: { [Key in keyof NotesSearch]: NotesSearch[Key] | null }) => {
    const next = Object.fromEntries(
      Object.entries({ ...search, ...change }).filter(
        ([, value]) => value !== null && value !== undefined && (!Array.isArray(value) || value.length > 0),
      ),
    )
    void navigate({ to: '/notes', search: next, replace: true })
  }
  const places: { id: EntryPlace; count: number | undefined }[] = [
    { id: 'notes', count: counts?.total },
    { id: 'archive', count: counts?.archived },
    { id: 'bin', count: counts?.binned },
  ]
  return (
    <>
      <LabelledGroup label={t('entries.filter.place')}>
        {(labelledBy) => (
          <ChipGroup
            labelledBy={labelledBy}
            value={search.place ?? 'notes'}
            onChange={(place) => set({ place: place === 'notes' ? null : place })}
            options={places.map(({ id, count }) => ({
              id,
              label: count === undefined ? t(`entries.place.${id}`) : `${t(`entries.place.${id}`)} ${count}`,
            }))}
          />
        )}
      </LabelledGroup>
      <LabelledGroup label={t('entries.filter.kinds')}>
        {(labelledBy) => (
          <ChipGroup
            multiple
            labelledBy={labelledBy}
            value={search.kinds ?? []}
            onChange={(chosen) => set({ kinds: chosen })}
            options={kinds.map((kind) => ({
              id: kind,
              label: counts
                ? `${t(`entries.kind.${kind}`)} ${counts.kinds[kind]}`
                : t(`entries.kind.${kind}`),
              mark: <EntryMark kind={kind} size={16} />,
              tone: kindLook[kind].tone,
            }))}
          />
        )}
      </LabelledGroup>
      <div className="grid grid-cols-2 gap-3">
        <NamePicker
          list="processes"
          choiceOnly
          placeholder={t('entries.filter.any')}
          label={t('processes.process')}
          value={search.process ?? null}
          onChange={(process) => set({ process })}
        />
        <NamePicker
          list="tools"
          choiceOnly
          placeholder={t('entries.filter.any')}
          label={t('processes.tool')}
          value={search.tool ?? null}
          onChange={(tool) => set({ tool })}
        />
        <NamePicker
          list="goals"
          choiceOnly
          placeholder={t('entries.filter.any')}
          label={t('processes.goal')}
          value={search.goal ?? null}
          onChange={(goal) => set({ goal })}
        />
        <LabelledGroup label={t('entries.filter.lang')}>
          {(labelledBy) => (
            <ChipGroup
              labelledBy={labelledBy}
              allowNone
              value={search.lang ?? null}
              onChange={(lang) => set({ lang })}
              options={(['nl', 'en'] as const).map((lang) => ({
                id: lang,
                label: t(`entries.lang.${lang}`),
              }))}
            />
          )}
        </LabelledGroup>
        <DateField
          label={t('entries.filter.from')}
          size="small"
          value={search.from ?? null}
          onChange={(from) => set({ from })}
        />
        <DateField
          label={t('entries.filter.to')}
          size="small"
          value={search.to ?? null}
          onChange={(to) => set({ to })}
        />
      </div>
      <div className="flex justify-end">
        <Button
          variant="quiet"
          size="small"
          onPress={() => void navigate({ to: '/notes', search: {}, replace: true })}
        >
          {t('entries.filter.all')}
        </Button>
      </div>
    </>
  )
}
