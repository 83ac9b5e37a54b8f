import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { capsOf } from '../hotkey/accelerator-keys.ts'
import { HotkeyHelp } from '../hotkey/hotkey-help.tsx'
import { HotkeyRecorder } from '../hotkey/hotkey-recorder.tsx'
import { secondsWords, useHotkey, useHotkeyCheck } from '../hotkey/use-hotkey.ts'
import { shell } from '../shell.ts'
import { Button } from '../ui/button.tsx'
import { KeyCaps } from '../ui/key-cap.tsx'
import { SettingsRow } from '../ui/settings-row.tsx'

/** The key that opens the capture window from anywhere. */
export function WritingPage() {
  const { t } = useTranslation()
  return shell.can.hotkey ? (
    <HotkeySettings />
  ) : (
    <p className="measure type-body text-ink2">{t('settings.writing.browser')}</p>
  )
}

function HotkeySettings() {
  const { t, i18n } = useTranslation()
  const hotkey = useHotkey()
  const { check, start } = useHotkeyCheck()
  const [isChoosing, setIsChoosing] = useState(false)
  const [showsHelp, setShowsHelp] = useState(false)
  if (hotkey === undefined) return null
  const keys = capsOf(hotkey.accelerator)
  const outcome = {
    idle: '',
    waiting: t('settings.writing.verifying', { keys }),
    received:
      check.state === 'received'
        ? t('settings.writing.received', { seconds: secondsWords(i18n.language, check.readyMs) })
        : '',
    nothing: t('settings.writing.notReceived'),
  }[check.state]
  const helps = showsHelp || hotkey.state === 'off' || check.state === 'nothing'
  return (
    <div className="max-w-[42rem]">
      <SettingsRow
        title={t('settings.writing.hotkey')}
        description={t(`settings.writing.state.${hotkey.state}`)}
        renderControl={() => <KeyCaps keys={keys} />}
      />
      <div className="flex flex-wrap gap-2.5 py-4">
        <Button onPress={() => setIsChoosing(!isChoosing)}>{t('settings.writing.change')}</Button>
        <Button busy={check.state === 'waiting'} onPress={() => void start()}>
          {t('settings.writing.verify')}
        </Button>
        {!helps && (
          <Button variant="quiet" onPress={() => setShowsHelp(true)}>
            {t('settings.writing.helpShow')}
          </Button>
        )}
      </div>
      {isChoosing && <HotkeyRecorder onDone={() => setIsChoosing(false)} />}
      <p role="status" className="py-2 type-body text-ink2 empty:hidden">
        {outcome}
      </p>
      {helps && <HotkeyHelp accelerator={hotkey.accelerator} />}
    </div>
  )
}
