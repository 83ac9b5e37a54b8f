import {
  ArrowRight,
  FileOutput,
  Languages,
  Lock,
  Package,
  Plus,
  Route,
  Search,
  SlidersHorizontal,
  SunMoon,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EntryMark } from '../entries/kind-parts.tsx'
import { useReasonsText } from '../search/reasons.tsx'
import { Marked } from '../text/marks.tsx'
import { Icon, type IconType } from '../ui/icon.tsx'
import { KeyCaps } from '../ui/key-cap.tsx'
import { OptionRow } from '../ui/option-row.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import type { PaletteAct, PaletteItem } from './palette-items.ts'

const icons: Record<Exclude<PaletteAct['do'], 'open'>, IconType> = {
  capture: Plus,
  search: Search,
  newNote: Plus,
  bundle: Package,
  exportAll: FileOutput,
  lock: Lock,
  lang: Languages,
  theme: SunMoon,
  goTo: ArrowRight,
  settings: SlidersHorizontal,
  page: Route,
}

type PaletteRowProps = {
  id: string
  item: PaletteItem
  isActive: boolean
  onPoint: () => void
  onChoose: () => void
}

/** One thing to find, do or go to. The focus stays in the field; this row is pointed at from there. */
export function PaletteRow({ id, item, isActive, onPoint, onChoose }: PaletteRowProps) {
  return (
    <OptionRow
      id={id}
      isActive={isActive}
      onPoint={onPoint}
      onTake={onChoose}
      className="min-h-10 items-center gap-3.5 rounded-field px-3.5 py-2 text-[0.9375rem]/6 text-ink"
    >
      <Mark item={item} />
      <span className="min-w-0 flex-1">
        <Label item={item} />
      </span>
      {item.keys !== undefined && (
        <span aria-hidden className="inline-flex max-md:hidden">
          <KeyCaps keys={item.keys} />
        </span>
      )}
    </OptionRow>
  )
}

function Mark({ item }: { item: PaletteItem }) {
  if (item.note) return <EntryMark kind={item.note.kind} size={19} />
  const { act } = item
  return <Icon icon={act.do === 'open' ? ArrowRight : icons[act.do]} size={18} className="text-ink2" />
}

function Label({ item }: { item: PaletteItem }) {
  const { t } = useTranslation()
  const write = useReasonsText()
  const { note, label } = item
  const aside = item.aside ?? (note && needsReason(note) ? write(note.reasons.slice(0, 1)) : undefined)
  return (
    <span className="flex items-baseline gap-3">
      {note ? (
        <span className="min-w-0">
          <VisuallyHidden>{t(`entries.kind.${note.kind}`)}: </VisuallyHidden>
          <Marked text={label} marks={note.marks} lang={note.lang} className="font-[540]" />
        </span>
      ) : (
        <span className="min-w-0 font-[540]">{label}</span>
      )}
      {aside !== undefined && (
        <span className="min-w-24 flex-1 truncate type-meta text-ink3">{lowerFirst(aside)}</span>
      )}
    </span>
  )
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** What matched in the title shows itself; any other reason is worth a word. */
function needsReason({ marks, reasons }: NonNullable<PaletteItem['note']>): boolean {
  return marks.length === 0 && reasons.length > 0
}
