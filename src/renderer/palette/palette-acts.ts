import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { engine } from '../engine.ts'
import { pageOf } from '../processes/work-lists.ts'
import { hitPlace } from '../search/hit-place.ts'
import { searchFor } from '../search/search-state.ts'
import { exportAll } from '../settings/export-all.ts'
import { lockVault } from '../shell/lock-vault.ts'
import { announceDone, announceProblem } from '../shell/undo.ts'
import { announce } from '../ui/announce.ts'
import type { PaletteAct } from './palette-items.ts'

/** Does what a chosen row says. Words that were typed never enter the address. */
export function usePaletteActs(): (act: PaletteAct) => void {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const openNote = (id: string) => void navigate({ to: '/notes/$id', params: { id } })

  const capture = async ({ kind, text }: PaletteAct & { do: 'capture' }) => {
    try {
      const { entry, undoId } = await engine.entries.capture({ kind, text })
      announceDone(t('common.palette.captured'), undoId)
      openNote(entry.id)
    } catch (error) {
      announceProblem(error)
    }
  }

  return (act) => {
    switch (act.do) {
      case 'open':
        return void navigate(hitPlace(act.source))
      case 'capture':
        return void capture(act)
      case 'search':
        searchFor(act.text)
        return void navigate({ to: '/search' })
      case 'newNote':
        return openNote('new')
      case 'bundle':
        return void navigate({ to: '/bundle' })
      case 'exportAll':
        return void exportAll(t, (words) => announce(words))
      case 'lock':
        return void lockVault()
      case 'lang':
        return void engine.settings.set({ lang: act.lang }).catch(announceProblem)
      case 'theme':
        return void engine.settings.set({ theme: act.theme }).catch(announceProblem)
      case 'goTo':
        return void navigate({ to: act.to })
      case 'settings':
        return void navigate({ to: '/settings/$', params: { _splat: act.place } })
      case 'page':
        return void navigate(pageOf(act.list, act.id))
    }
  }
}
