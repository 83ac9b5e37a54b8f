import { useTranslation } from 'react-i18next'
import type { Lang } from '../../shared/common.ts'
import type { Marks } from '../../shared/search.ts'
import { Marker } from '../ui/marker.tsx'

type MarkedProps = {
  text: string
  /** [start, end) in UTF-16 units */
  marks: Marks
  lang: Lang
  className?: string | undefined
}

/** A text of a note with what matched in marker yellow, spoken in its own language. */
export function Marked({ text, marks, lang, className }: MarkedProps) {
  const { t } = useTranslation()
  return (
    <span lang={lang} className={className}>
      <Marker
        text={text}
        ranges={marks.map(([start, end]) => ({ start, end }))}
        beginLabel={t('search.markBegin')}
        endLabel={t('search.markEnd')}
      />
    </span>
  )
}
