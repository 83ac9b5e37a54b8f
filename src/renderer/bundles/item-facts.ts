import { useTranslation } from 'react-i18next'
import type { AddableField, BundleItem, DroppableField } from '../../shared/bundles.ts'
import type { Lang } from '../../shared/common.ts'
import { aims } from '../../shared/entries.ts'
import type { Words } from '../../shared/strings/index.ts'
import { localToday, monthName } from '../text/days.ts'
import { useLang } from '../text/when.ts'

export type FactField = DroppableField | AddableField

/** Facts of an item in reading order. */
const factFields: readonly FactField[] = [
  'by',
  'month',
  'process',
  'goals',
  'tools',
  'aiType',
  'aiRole',
  'secondaryAiRole',
  'workSplit',
  'frontier',
  'learningMode',
  'aimEffects',
  'withWhom',
  'dataClass',
]

export interface Fact {
  field: FactField
  label: string
  value: string
}

/** Writes what an item says in words; what it does not say is left out. */
export function useItemFacts(): (item: BundleItem) => Fact[] {
  const { t } = useTranslation()
  const lang = useLang()
  return (item) =>
    factFields.flatMap((field) => {
      const value = factValue(t, lang, item, field)
      return value === null ? [] : [{ field, label: t(`bundles.field.${field}`), value }]
    })
}

/** "oktober", with the year when it is another one; for use inside a sentence. @param month YYYY-MM */
export function monthInText(month: string, lang: Lang): string {
  const name = monthName(month, localToday(), lang)
  return lang === 'nl' ? name.toLocaleLowerCase('nl') : name
}

const effectNames = ['much_less', 'less', 'same', 'more', 'much_more'] as const

function factValue(t: Words, lang: Lang, item: BundleItem, field: FactField): string | null {
  switch (field) {
    case 'by':
      return item.by?.name ?? null
    case 'month':
      return item.month === undefined ? null : monthInText(item.month, lang)
    case 'process':
      return item.process ?? null
    case 'goals':
    case 'tools':
      return item[field]?.join(', ') ?? null
    case 'aimEffects':
      return effectsOf(t, item)
    case 'secondaryAiRole':
      return item.secondaryAiRole === undefined ? null : t(`entries.aiRole.${item.secondaryAiRole}`)
    default:
      return item[field] === undefined ? null : t(`entries.${field}.${item[field]}`)
  }
}

function effectsOf(t: Words, item: BundleItem): string | null {
  const effects = aims.flatMap((aim) => {
    const name = effectNames[(item.aimEffects?.[aim] ?? Number.NaN) + 2]
    return name === undefined ? [] : [`${t(`entries.aim.${aim}`)}: ${t(`entries.effect.${name}`)}`]
  })
  return effects.length > 0 ? effects.join('; ') : null
}
