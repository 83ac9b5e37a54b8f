import { useTranslation } from 'react-i18next'
import { announceProblem } from '../shell/undo.ts'
import { shell } from '../shell.ts'
import { SettingsRow } from '../ui/settings-row.tsx'
import { Switch } from '../ui/switch.tsx'
import { useSettings } from '../use-settings.ts'

/** Whether Leerspoor starts with the computer, so that its hotkey works at once. Desktop only. */
export function StartAtLogin() {
  const { t } = useTranslation()
  const { startAtLogin } = useSettings()
  return (
    <SettingsRow
      title={t('settings.general.startAtLogin')}
      description={t('settings.general.startAtLoginHelp')}
      renderControl={({ titleId, descriptionId }) => (
        <Switch
          labelledBy={titleId}
          describedBy={descriptionId}
          value={startAtLogin}
          onChange={(on) => void shell.startAtLogin({ on }).catch(announceProblem)}
        />
      )}
    />
  )
}
