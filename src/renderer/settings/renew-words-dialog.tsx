import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { engine } from '../engine.ts'
import { sentenceOf } from '../problem.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { WordsDialog } from '../vault/words-dialog.tsx'

/** 24 new words in place of the old: asks the passphrase, then shows and checks them. */
export function RenewWordsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState('')
  const renew = useMutation({
    // The words themselves are read where they are shown, and kept no longer than that.
    mutationFn: async () => void (await engine.vault.renewWords({ passphrase })),
  })
  if (renew.isSuccess) {
    return (
      <WordsDialog
        title={t('settings.renewWords.title')}
        intro={t('settings.renewWords.keep')}
        onClose={onClose}
      />
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase !== '' && !renew.isPending) renew.mutate()
  }
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('settings.renewWords.title')} stay>
      <form onSubmit={submit} className="flex flex-col gap-4 pb-6">
        <p>{t('settings.renewWords.intro')}</p>
        <PasswordField
          label={t('vault.unlock.passphrase')}
          showLabel={t('vault.unlock.show')}
          hideLabel={t('vault.unlock.hide')}
          autoComplete="current-password"
          autoFocus
          value={passphrase}
          onChange={(text) => {
            setPassphrase(text)
            renew.reset()
          }}
          {...(renew.isError ? { error: sentenceOf(renew.error) } : {})}
        />
        <div className="flex flex-wrap justify-end gap-2.5">
          <Button variant="quiet" onPress={onClose}>
            {t('settings.cancel')}
          </Button>
          <Button type="submit" variant="primary" busy={renew.isPending} isDisabled={passphrase === ''}>
            {t('settings.renewWords.make')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
