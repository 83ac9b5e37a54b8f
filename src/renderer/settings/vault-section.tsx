import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lockAfterChoices } from '../../shared/settings.ts'
import type { VaultStatus } from '../../shared/vault.ts'
import { announceProblem } from '../shell/undo.ts'
import { shell } from '../shell.ts'
import { Button } from '../ui/button.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import { Select } from '../ui/select.tsx'
import { SettingsRow } from '../ui/settings-row.tsx'
import { useSettings } from '../use-settings.ts'
import { KeyStoreSwitch, keyStoreKey, useKeyStore } from '../vault/key-store-switch.tsx'
import { WordsDialog } from '../vault/words-dialog.tsx'
import { changeSettings } from './change-settings.ts'
import { dayWords } from './day-words.ts'
import { PassphraseDialog } from './passphrase-dialog.tsx'
import { RenewWordsDialog } from './renew-words-dialog.tsx'
import { TestWordsDialog } from './test-words-dialog.tsx'

type Doing = 'passphrase' | 'finish' | 'test' | 'renew' | null

/** When the vault locks, and what opens it. */
export function VaultSection({ status }: { status: VaultStatus }) {
  const { t } = useTranslation()
  const headingId = useId()
  const [doing, setDoing] = useState<Doing>(null)
  const stop = () => setDoing(null)
  return (
    <section aria-labelledby={headingId}>
      <SectionHeading id={headingId}>{t('settings.privacy.vaultTitle')}</SectionHeading>
      <LockAfter />
      {!status.demo && (
        <>
          <PassphraseRow status={status} onChange={() => setDoing('passphrase')} />
          <WordsRow status={status} onDo={setDoing} />
          <KeyStoreRow />
        </>
      )}
      {doing === 'passphrase' && <PassphraseDialog onClose={stop} />}
      {doing === 'test' && <TestWordsDialog onClose={stop} onRenew={() => setDoing('renew')} />}
      {doing === 'renew' && <RenewWordsDialog onClose={stop} />}
      {doing === 'finish' && (
        <WordsDialog
          title={t('settings.finishWords.title')}
          intro={t('settings.finishWords.intro')}
          onClose={stop}
        />
      )}
    </section>
  )
}

function LockAfter() {
  const { t } = useTranslation()
  const { lockAfterMin } = useSettings()
  const options = lockAfterChoices.map((minutes) => ({
    id: String(minutes),
    label: minutes === 60 ? t('settings.privacy.hour') : t('settings.privacy.minutes', { count: minutes }),
  }))
  const choose = (id: string) => {
    const minutes = lockAfterChoices.find((choice) => String(choice) === id)
    if (minutes !== undefined) changeSettings({ lockAfterMin: minutes })
  }
  return (
    <SettingsRow
      title={t('settings.privacy.lockAfter')}
      description={t(`settings.privacy.lockAfterHelp.${shell.can.watchComputer ? 'computer' : 'page'}`)}
      renderControl={() => (
        <Select
          label={t('settings.privacy.lockAfter')}
          labelHidden
          options={options}
          value={String(lockAfterMin)}
          onChange={choose}
        />
      )}
    />
  )
}

function PassphraseRow({ status, onChange }: { status: VaultStatus; onChange: () => void }) {
  const { t, i18n } = useTranslation()
  const changedAt = status.passphraseChangedAt
  return (
    <SettingsRow
      title={t('settings.privacy.passphrase')}
      description={
        changedAt === null
          ? undefined
          : t('settings.privacy.changedOn', { day: dayWords(i18n.language, changedAt) })
      }
      renderControl={({ titleId }) => (
        <Button size="small" aria-describedby={titleId} onPress={onChange}>
          {t('settings.privacy.change')}
        </Button>
      )}
    />
  )
}

function WordsRow({ status, onDo }: { status: VaultStatus; onDo: (doing: Doing) => void }) {
  const { t, i18n } = useTranslation()
  const confirmedAt = status.wordsConfirmedAt
  const facts = confirmedAt
    ? t('settings.privacy.wordsConfirmed', { day: dayWords(i18n.language, confirmedAt) })
    : t('settings.privacy.wordsPending')
  return (
    <SettingsRow
      title={t('settings.privacy.words')}
      description={facts}
      renderControl={({ titleId }) => (
        <Button
          size="small"
          aria-describedby={titleId}
          onPress={() => onDo(status.wordsPending ? 'finish' : 'test')}
        >
          {t(`settings.privacy.${status.wordsPending ? 'wordsFinish' : 'wordsTest'}`)}
        </Button>
      )}
    />
  )
}

function KeyStoreRow() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const store = useKeyStore()
  if (store === undefined) return null
  if (store.backend === null) {
    return <p className="py-3 type-meta text-ink3">{t('errors.key-store-missing')}</p>
  }
  const change = async (on: boolean) => {
    try {
      await (on ? shell.keyStore.enable() : shell.keyStore.disable())
    } catch (error) {
      announceProblem(error)
    }
    await client.invalidateQueries({ queryKey: keyStoreKey })
  }
  return <KeyStoreSwitch value={store.on} onChange={(on) => void change(on)} />
}
