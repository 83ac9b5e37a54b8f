import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { shell } from '../shell.ts'
import { useKeyNames } from '../ui/key-names.ts'
import { capsOf } from './accelerator-keys.ts'
import { CopyableLine } from './copyable-line.tsx'

/** How to bind the key by hand on this very desktop. */
export function HotkeyHelp({ accelerator }: { accelerator: string }) {
  const { t } = useTranslation()
  const keys = useKeyNames(capsOf(accelerator)).join(' + ')
  const { data: help } = useQuery({ queryKey: ['shell', 'hotkeyHelp'], queryFn: () => shell.hotkey.help() })
  if (help === undefined) return null
  return (
    <div className="flex flex-col gap-3 rounded-inset bg-neu-soft px-4 py-3.5 text-ink">
      <p className="type-body">
        {help.wayland && `${t('desktop.hotkeyHelp.wayland')} `}
        {t(`desktop.hotkeyHelp.${help.desktop}`, { keys })}
      </p>
      {help.line !== null && <CopyableLine label={t('settings.writing.bindLine')} text={help.line} />}
      <CopyableLine label={t('settings.writing.bindCommand')} text={help.command} />
    </div>
  )
}
