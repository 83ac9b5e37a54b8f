import { type ReactNode, useEffect, useMemo } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useTranslation } from 'react-i18next'
import { speak, systemLang } from './i18n.ts'
import { type KeyWriting, KeyWritingContext } from './ui/key-names.ts'
import { useSettings } from './use-settings.ts'

const isMac = /Mac/.test(navigator.userAgent)

/** What every page stands in: the language, the theme and how keys are written. */
export function Surroundings({ children }: { children: ReactNode }) {
  const { lang, theme } = useSettings()
  const { t, i18n } = useTranslation()
  useEffect(() => speak(lang ?? systemLang()), [lang])
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  const writing = useMemo<KeyWriting>(
    () => ({
      platform: isMac ? 'mac' : 'other',
      names: { Space: t('common.keyNames.space'), Backspace: t('common.keyNames.backspace') },
    }),
    [t],
  )
  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-GB' : 'nl-NL'}>
      <KeyWritingContext value={writing}>{children}</KeyWritingContext>
    </I18nProvider>
  )
}
