import { useMutation } from '@tanstack/react-query'
import { ShieldAlert } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { langSchema } from '../../shared/common.ts'
import { engine } from '../engine.ts'
import { sentenceOf } from '../problem.ts'
import { announceProblem } from '../shell/undo.ts'
import { shell } from '../shell.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { KeyStoreSwitch } from '../vault/key-store-switch.tsx'
import { faultOf, noPassphrase } from '../vault/new-passphrase.ts'
import { NewPassphraseFields } from '../vault/new-passphrase-fields.tsx'
import { SyncedFolder } from '../vault/synced-folder.tsx'
import { WelcomeFoot } from './welcome-foot.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

/** Makes the vault. The one step that cannot be skipped. */
export function PassphraseStep({ onBack, onMade }: { onBack: () => void; onMade: (length: number) => void }) {
  const { t, i18n } = useTranslation()
  const [passphrase, setPassphrase] = useState(noPassphrase)
  const [remembers, setRemembers] = useState(false)
  const make = useMutation({
    mutationFn: async () => {
      await engine.vault.create({ passphrase: passphrase.text, lang: langSchema.parse(i18n.language) })
      // The vault exists whatever the key store says; that can be tried again in the settings.
      if (remembers) await shell.keyStore.enable().catch(announceProblem)
    },
    onSuccess: () => onMade([...passphrase.text].length),
  })
  const isReady = faultOf(passphrase) === null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady && !make.isPending) make.mutate()
  }
  return (
    <WelcomeFrame
      step="vault"
      title={t('welcome.passphrase.title')}
      intro={t('welcome.passphrase.intro')}
      titleTakesFocus={false}
      onBack={onBack}
    >
      <form onSubmit={submit} className="flex flex-1 flex-col gap-5">
        <SyncedFolder />
        <NewPassphraseFields
          label={t('vault.new.label')}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
        />
        <Banner icon={ShieldAlert} tone="final">
          {t('welcome.passphrase.nobody')}
        </Banner>
        <KeyStoreSwitch value={remembers} onChange={setRemembers} />
        <p role="alert" className="type-body text-ris empty:hidden">
          {make.isError ? sentenceOf(make.error) : ''}
        </p>
        <p role="status" className="type-body text-ink2 empty:hidden">
          {make.isPending ? t('welcome.passphrase.making') : ''}
        </p>
        <WelcomeFoot onBack={onBack}>
          <Button type="submit" variant="primary" size="large" busy={make.isPending} isDisabled={!isReady}>
            {t('welcome.passphrase.make')}
          </Button>
        </WelcomeFoot>
      </form>
    </WelcomeFrame>
  )
}
