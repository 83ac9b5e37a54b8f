import { useTranslation } from 'react-i18next'
import type { Instant, Lang } from '../../shared/common.ts'
import { clockTime, dayOf, daysAgo, localToday, shortDay } from './days.ts'

/** The language of the interface. */
export function useLang(): Lang {
  return useTranslation().i18n.language === 'en' ? 'en' : 'nl'
}

/** Writes a moment as a person would: "gisteren 16:12", "di 14:05", "13 nov". */
export function useWhen(): (moment: Instant) => string {
  const { t } = useTranslation()
  const lang = useLang()
  return ({ at, zone }) => {
    const now = localToday()
    const day = dayOf(at, zone)
    const ago = daysAgo(day, now)
    const time = clockTime(at, zone, lang)
    if (ago === 0) return t('common.when.today', { time })
    if (ago === 1) return t('common.when.yesterday', { time })
    return ago > 1 && ago < 7 ? `${shortDay(day, now, lang)} ${time}` : shortDay(day, now, lang)
  }
}
