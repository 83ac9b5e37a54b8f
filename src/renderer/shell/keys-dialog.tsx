import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import { KeyCaps } from '../ui/key-cap.tsx'
import { SearchField } from '../ui/search-field.tsx'

/** The key map, in the order it is shown. Words: `common.keys.does.*`. */
const keyMap = [
  ['Ctrl K', 'palette'],
  ['N', 'newNote'],
  ['G V', 'goToday'],
  ['G N', 'goNotes'],
  ['G P', 'goPatterns'],
  ['G T', 'goTeam'],
  ['Ctrl Shift F', 'search'],
  ['Ctrl ,', 'settings'],
  ['J', 'next'],
  ['K', 'previous'],
  ['Enter', 'open'],
  ['Esc', 'close'],
  ['E', 'edit'],
  ['Ctrl Enter', 'main'],
  ['Ctrl \\', 'sidePane'],
  ['Ctrl Shift K', 'connect'],
  ['Ctrl F', 'findInNote'],
  ['L', 'literal'],
  ['Ctrl Z', 'undo'],
  ['Ctrl Shift Z', 'redo'],
  ['F6', 'region'],
  ['Ctrl Shift L', 'lock'],
  ['?', 'keys'],
] as const

/** Every key of the app, searchable. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const [wish, setWish] = useState('')
  const rows = keyMap
    .map(([keys, name]) => ({ keys, does: t(`common.keys.does.${name}`) }))
    .filter(({ keys, does }) => `${does} ${keys}`.toLowerCase().includes(wish.trim().toLowerCase()))
  const close = () => {
    setWish('')
    onClose()
  }
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={close}
      title={t('common.keys.title')}
      closeLabel={t('common.close')}
    >
      <SearchField
        className="px-0.5 pt-1"
        label={t('common.keys.search')}
        clearLabel={t('common.clear')}
        placeholder={t('common.keys.search')}
        value={wish}
        onChange={setWish}
      />
      <ul className="mt-3 mb-5 flex flex-col">
        {rows.map(({ keys, does }) => (
          <li
            key={keys}
            className="flex items-center justify-between gap-4 border-b border-line py-2 last:border-0"
          >
            <span>{does}</span>
            <KeyCaps keys={keys} />
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p className="pb-5 text-ink3">{t('common.keys.none')}</p>}
    </Dialog>
  )
}
