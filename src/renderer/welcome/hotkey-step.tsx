import { CircleCheck, Keyboard } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { capsOf } from '../hotkey/accelerator-keys.ts'
import { HotkeyHelp } from '../hotkey/hotkey-help.tsx'
import { HotkeyRecorder } from '../hotkey/hotkey-recorder.tsx'
import { StartAtLogin } from '../hotkey/start-at-login.tsx'
import { type HotkeyCheck, secondsWords, useHotkey, useHotkeyCheck } from '../hotkey/use-hotkey.ts'
import { shell } from '../shell.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { KeyCaps } from '../ui/key-cap.tsx'
import { WelcomeFoot } from './welcome-foot.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

type HotkeyStepProps = {
  onBack: () => void
  onDone: () => void
}

/** The hotkey is pressed once for real; where that fails, the exact way to bind it by hand. */
export function HotkeyStep({ onBack, onDone }: HotkeyStepProps) {
  const { t } = useTranslation()
  const hotkey = useHotkey()
  const [isChoosing, setIsChoosing] = useState(false)
  const { check, start } = useHotkeyCheck()
  const isOn = hotkey?.state === 'on'
  const accelerator = hotkey?.accelerator
  useEffect(() => {
    if (isOn) void start()
  }, [isOn, start])

  const needsHelp = check.state === 'nothing' || hotkey?.state === 'off'
  return (
    <WelcomeFrame
      step="hotkey"
      title={t('welcome.hotkey.title')}
      intro={t('welcome.hotkey.intro')}
      onBack={onBack}
    >
      <div className="flex flex-col items-center gap-6 rounded-card border border-control bg-surface px-6 py-8">
        {accelerator !== undefined && <KeyCaps keys={capsOf(accelerator)} size="large" />}
        <Outcome check={check} taken={hotkey?.state === 'taken'} />
      </div>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
        <Button
          variant="quiet"
          size="small"
          icon={Keyboard}
          className="-ml-2.5"
          onPress={() => setIsChoosing(!isChoosing)}
        >
          {t('welcome.hotkey.other')}
        </Button>
        {needsHelp ? (
          <Button variant="quiet" size="small" onPress={() => void start()}>
            {t('welcome.hotkey.again')}
          </Button>
        ) : (
          check.state !== 'received' && (
            <span className="type-body text-ink3">{t('welcome.hotkey.fails')}</span>
          )
        )}
      </div>
      {isChoosing && (
        <div className="mt-3">
          <HotkeyRecorder
            onDone={() => {
              setIsChoosing(false)
              void start()
            }}
          />
        </div>
      )}
      {needsHelp && (
        <div className="mt-5">
          <p className="mb-3 type-body text-ink">{t('welcome.hotkey.notHere')}</p>
          {accelerator !== undefined && <HotkeyHelp accelerator={accelerator} />}
        </div>
      )}
      {shell.can.startAtLogin && (
        <div className="mt-5">
          <StartAtLogin />
        </div>
      )}
      <WelcomeFoot onBack={onBack}>
        {check.state === 'received' ? null : (
          <Button variant="quiet" size="large" onPress={onDone}>
            {t('welcome.hotkey.without')}
          </Button>
        )}
        <Button variant="primary" size="large" onPress={onDone}>
          {t('welcome.toToday')}
        </Button>
      </WelcomeFoot>
    </WelcomeFrame>
  )
}

function Outcome({ check, taken }: { check: HotkeyCheck; taken: boolean }) {
  const { t, i18n } = useTranslation()
  return (
    <p role="status" className="flex flex-wrap items-center justify-center gap-2 text-[1rem]/6 text-ink2">
      {check.state === 'received' ? (
        <>
          <Icon icon={CircleCheck} size={20} className="text-accent" />
          <strong className="font-[640] text-ink">{t('welcome.hotkey.received')}</strong>
          {t('welcome.hotkey.ready', { seconds: secondsWords(i18n.language, check.readyMs) })}
        </>
      ) : taken ? (
        t('welcome.hotkey.taken')
      ) : check.state === 'waiting' ? (
        t('welcome.hotkey.waiting')
      ) : null}
    </p>
  )
}
