import { AppError } from '../../shared/errors.ts'
import { isCommonPassphrase } from '../../shared/passphrase.ts'
import { minPassphraseLength } from '../../shared/vault.ts'

/**
 * Refuses a passphrase that is too short or that anyone would try first. No composition rules.
 * @throws AppError `passphrase-short`, `passphrase-common`
 */
export function assertPassphrase(passphrase: string) {
  if ([...passphrase].length < minPassphraseLength) {
    throw new AppError('passphrase-short', { least: minPassphraseLength })
  }
  if (isCommonPassphrase(passphrase)) throw new AppError('passphrase-common')
}
