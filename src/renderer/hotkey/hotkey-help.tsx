import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { shell } from '../shell.ts'
import { CopyableLine } from './copyable-line.tsx'

/** How to bind the key by hand on this very desktop. */
export function HotkeyHelp() {
  const { t } = useTranslation()
  const { data: help } = useQuery({ queryKey: ['shell', 'hotkeyHelp'], queryFn: () => shell.hotkey.help() })
  if (help === undefined) return null
  return (
    <div className="flex flex-col gap-3 rounded-inset bg-neu-soft px-4 py-3.5 text-ink">
      <p className="type-body">{t(`desktop.hotkeyHelp.${help.desktop}`)}</p>
      {help.line !== null && <CopyableLine label={t('settings.writing.bindLine')} text={help.line} />}
      <CopyableLine label={t('settings.writing.bindCommand')} text={help.command} />
    </div>
  )
}
