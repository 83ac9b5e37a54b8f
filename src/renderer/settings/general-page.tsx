import { useTranslation } from 'react-i18next'
import { langSchema } from '../../shared/common.ts'
import { themeSchema } from '../../shared/settings.ts'
import { StartAtLogin } from '../hotkey/start-at-login.tsx'
import { announceProblem } from '../shell/undo.ts'
import { shell } from '../shell.ts'
import { Segmented } from '../ui/segmented.tsx'
import { Select } from '../ui/select.tsx'
import { SettingsRow } from '../ui/settings-row.tsx'
import { Switch } from '../ui/switch.tsx'
import { useSettings } from '../use-settings.ts'
import { changeSettings } from './change-settings.ts'

/** Sizes offered, in percent. */
const zooms = ['80', '90', '100', '110', '125', '150', '175', '200'] as const

/** Language, theme, size, single keys and starting with the computer. */
export function GeneralPage() {
  const { t, i18n } = useTranslation()
  const { theme, zoom, singleKeys } = useSettings()
  const percent = String(Math.round(zoom * 100))
  return (
    <div className="max-w-[38rem]">
      <SettingsRow
        title={t('settings.general.lang')}
        description={t('settings.general.langHelp')}
        renderControl={() => (
          <Segmented
            label={t('settings.general.lang')}
            options={[
              { id: 'nl', label: t('welcome.language.nl') },
              { id: 'en', label: t('welcome.language.en') },
            ]}
            value={langSchema.parse(i18n.language)}
            onChange={(lang) => changeSettings({ lang })}
          />
        )}
      />
      <SettingsRow
        title={t('settings.general.theme')}
        description={t('settings.general.themeHelp')}
        renderControl={() => (
          <Segmented
            label={t('settings.general.theme')}
            options={themeSchema.options.map((id) => ({ id, label: t(`settings.general.themes.${id}`) }))}
            value={theme}
            onChange={(chosen) => changeSettings({ theme: chosen })}
          />
        )}
      />
      {shell.can.zoom && (
        <SettingsRow
          title={t('settings.general.zoom')}
          description={t('settings.general.zoomHelp')}
          renderControl={() => (
            <Select
              label={t('settings.general.zoom')}
              labelHidden
              options={zooms.map((id) => ({ id, label: `${id}%` }))}
              value={zooms.find((id) => id === percent) ?? null}
              placeholder={`${percent}%`}
              onChange={(id) => void shell.zoom({ zoom: Number(id) / 100 }).catch(announceProblem)}
            />
          )}
        />
      )}
      <SettingsRow
        title={t('settings.general.singleKeys')}
        description={t('settings.general.singleKeysHelp')}
        renderControl={({ titleId, descriptionId }) => (
          <Switch
            labelledBy={titleId}
            describedBy={descriptionId}
            value={singleKeys}
            onChange={(on) => changeSettings({ singleKeys: on })}
          />
        )}
      />
      {shell.can.startAtLogin && <StartAtLogin />}
    </div>
  )
}
