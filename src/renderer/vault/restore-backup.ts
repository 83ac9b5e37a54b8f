import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { engine } from '../engine.ts'
import { announceProblem } from '../shell/undo.ts'
import { announce } from '../ui/announce.ts'

/** Puts a copy back by its name. The engine starts anew, so the page then asks for the passphrase. */
export function useRestoreBackup() {
  const { t } = useTranslation()
  return useMutation({
    mutationFn: (name: string) => engine.backups.restore({ name }),
    onSuccess: ({ keptAs }) => announce(t('vault.copies.restored', { folder: keptAs })),
    onError: announceProblem,
  })
}
