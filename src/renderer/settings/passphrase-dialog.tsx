import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { engine } from '../engine.ts'
import { hasCode, sentenceOf } from '../problem.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { faultOf, noPassphrase } from '../vault/new-passphrase.ts'
import { NewPassphraseFields } from '../vault/new-passphrase-fields.tsx'

/** Another passphrase for the same vault. */
export function PassphraseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState(noPassphrase)
  const change = useMutation({
    mutationFn: () => engine.vault.changePassphrase({ current, next: next.text }),
    onSuccess: () => {
      announce(t('settings.passphrase.done'))
      onClose()
    },
  })
  const wrongCurrent = hasCode(change.error, 'wrong-passphrase')
  const isReady = current !== '' && faultOf(next) === null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady && !change.isPending) change.mutate()
  }
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('settings.passphrase.title')} stay>
      <form onSubmit={submit} className="flex flex-col gap-4 pb-6">
        <p>{t('settings.passphrase.intro')}</p>
        <PasswordField
          label={t('settings.passphrase.current')}
          showLabel={t('vault.unlock.show')}
          hideLabel={t('vault.unlock.hide')}
          autoComplete="current-password"
          autoFocus
          value={current}
          onChange={(text) => {
            setCurrent(text)
            change.reset()
          }}
          {...(wrongCurrent ? { error: sentenceOf(change.error) } : {})}
        />
        <NewPassphraseFields label={t('vault.new.labelNew')} value={next} onChange={setNext} />
        <p role="alert" className="text-ris empty:hidden">
          {change.isError && !wrongCurrent ? sentenceOf(change.error) : ''}
        </p>
        <div className="flex flex-wrap justify-end gap-2.5">
          <Button variant="quiet" onPress={onClose}>
            {t('settings.cancel')}
          </Button>
          <Button type="submit" variant="primary" busy={change.isPending} isDisabled={!isReady}>
            {t('settings.passphrase.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
