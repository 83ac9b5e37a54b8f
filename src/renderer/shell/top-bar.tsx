import { useLocation, useNavigate } from '@tanstack/react-router'
import { Plus, Search } from 'lucide-react'
import { Button as PlainButton } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { openPalette } from '../palette/palette-store.ts'
import { SearchBox } from '../search/search-box.tsx'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/icon.tsx'
import { KeyCaps } from '../ui/key-cap.tsx'

/** Searching in the middle, a new note at the right. On the search page the field itself stands here. */
export function TopBar() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const path = useLocation({ select: (location) => location.pathname })
  const searching = path === '/search'
  const panes = searching || path.startsWith('/notes')
  return (
    <header
      data-region=""
      className={classes(
        'grid min-h-14 shrink-0 items-center gap-x-7 px-5 py-2 max-md:gap-x-3.5 max-md:px-3',
        'grid-cols-[1fr_minmax(0,32.5rem)_1fr] max-lg:grid-cols-[minmax(0,32.5rem)_1fr]',
        'max-md:grid-cols-[minmax(0,1fr)_auto] print:hidden',
        searching && 'grid-cols-[1fr_minmax(0,40rem)_1fr] max-lg:grid-cols-[minmax(0,40rem)_1fr]',
        panes && 'border-b border-line',
      )}
    >
      <span className="max-lg:hidden" />
      <search>{searching ? <SearchBox /> : <PaletteButton label={t('common.search.prompt')} />}</search>
      <div className="flex justify-end">
        <Button
          variant="primary"
          icon={Plus}
          keys="N"
          onPress={() => void navigate({ to: '/notes/$id', params: { id: 'new' } })}
        >
          {t('common.newNote')}
        </Button>
      </div>
    </header>
  )
}

/** Looks like a field because that is what opens; it holds no text itself. */
function PaletteButton({ label }: { label: string }) {
  return (
    <PlainButton
      onPress={() => openPalette()}
      className="flex min-h-9 w-full items-center gap-2 rounded-field border border-control bg-surface px-3 py-1 text-left text-ink3 hover:border-ink2 max-md:min-h-[2.25rem]"
      render={(props) => <button {...props} aria-keyshortcuts="Control+K" />}
    >
      <Icon icon={Search} size={17} className="text-ink2" />
      <span className="min-w-0 flex-1 truncate">{label}</span>
      <span aria-hidden className="inline-flex max-md:hidden">
        <KeyCaps keys="Ctrl K" together />
      </span>
    </PlainButton>
  )
}
