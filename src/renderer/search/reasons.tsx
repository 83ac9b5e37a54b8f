import { Languages, Link2, Route, Scale, TextSearch, Waypoints } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Reason } from '../../shared/search.ts'
import { Icon, type IconType } from '../ui/icon.tsx'

const icons: Record<Reason['code'], IconType> = {
  literal: TextSearch,
  word: TextSearch,
  sameMeaning: Waypoints,
  sameMeaningOtherLanguage: Languages,
  relatedTopic: Waypoints,
  sameProcess: Route,
  sameTool: Route,
  linkedByYou: Link2,
  sameText: TextSearch,
  sameStatement: Waypoints,
  oppositeWords: Scale,
  oppositeStatus: Scale,
  oppositeFrontier: Scale,
  oppositeEffect: Scale,
}

/** More than a few reasons say less. */
const mostReasons = 3

/** Why something was found, in words; never a measure. */
export function useReasonsText(): (reasons: readonly Reason[]) => string {
  const { t } = useTranslation()
  const write = (reason: Reason): string => {
    switch (reason.code) {
      case 'literal':
        return t('search.reason.literal', { words: reason.words.join(', ') })
      case 'word':
        return t('search.reason.word', { word: reason.word })
      case 'sameMeaningOtherLanguage':
        return t('search.reason.sameMeaningOtherLanguage', { lang: t(`entries.lang.${reason.lang}`) })
      case 'sameProcess':
      case 'sameTool':
        return t(`search.reason.${reason.code}`, { name: reason.name })
      case 'oppositeWords':
        return t('search.reason.opposite', { first: reason.first, later: reason.later })
      case 'oppositeStatus':
        return t('search.reason.opposite', {
          first: t(`entries.status.${reason.first}`),
          later: t(`entries.status.${reason.later}`),
        })
      case 'oppositeFrontier':
        return t('search.reason.opposite', {
          first: t(`entries.frontier.${reason.first}`),
          later: t(`entries.frontier.${reason.later}`),
        })
      case 'oppositeEffect':
        return t('search.reason.oppositeEffect', {
          aim: t(`entries.aim.${reason.aim}`),
          first: t(`search.reason.${reason.first}`),
          later: t(`search.reason.${reason.later}`),
        })
      default:
        return t(`search.reason.${reason.code}`)
    }
  }
  return (reasons) => {
    const parts = reasons.slice(0, mostReasons).map(write)
    return parts.map((part, index) => (index === 0 ? part : lowerFirst(part))).join('; ')
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** The line under what was found that says why. */
export function ReasonLine({ reasons }: { reasons: readonly Reason[] }) {
  const write = useReasonsText()
  const [first] = reasons
  if (!first) return null
  return (
    <p className="flex items-start gap-2 type-meta text-ink2">
      <Icon icon={icons[first.code]} size={14} className="mt-0.5 text-accent" />
      <span>{write(reasons)}</span>
    </p>
  )
}
