import { anytime, opened } from '../router.ts'
import { listBackups } from './backups.ts'

export const vaultHandlers = {
  status: anytime.vault.status.handler(({ context }) => context.engine.vault.status()),
  create: anytime.vault.create.handler(async ({ input, context: { engine } }) => {
    const made = await engine.vault.create(input.passphrase)
    engine.settings.change({ lang: input.lang })
    return made
  }),
  unlock: anytime.vault.unlock.handler(({ input, context: { engine } }) =>
    engine.vault.unlock({ type: 'argon2id', passphrase: input.passphrase }),
  ),
  unlockWithKey: anytime.vault.unlockWithKey.handler(({ input, context: { engine } }) =>
    engine.vault.unlock({ type: 'keychain', key: Buffer.from(input.key, 'base64') }),
  ),
  lock: anytime.vault.lock.handler(({ context: { engine } }) => engine.lock()),
  changePassphrase: anytime.vault.changePassphrase.handler(({ input, context: { engine } }) =>
    engine.vault.changePassphrase(input.current, input.next),
  ),
  recover: anytime.vault.recover.handler(({ input, context: { engine } }) =>
    engine.vault.recover(input.words, input.passphrase),
  ),
  words: opened.vault.words.handler(({ context: { engine } }) => ({ words: engine.vault.pendingWords() })),
  confirmWords: opened.vault.confirmWords.handler(({ input, context: { engine } }) =>
    engine.vault.confirmWords(input.answers),
  ),
  testWords: anytime.vault.testWords.handler(async ({ input, context: { engine } }) => ({
    fits: await engine.vault.testWords(input.words),
  })),
  renewWords: opened.vault.renewWords.handler(({ input, context: { engine } }) =>
    engine.vault.renewWords(input.passphrase),
  ),
  addKeyStore: opened.vault.addKeyStore.handler(({ input, context: { engine } }) =>
    engine.vault.addKeyStore(Buffer.from(input.key, 'base64'), input.backend, input.sealed),
  ),
  removeKeyStore: opened.vault.removeKeyStore.handler(({ context: { engine } }) =>
    engine.vault.removeKeyStore(),
  ),
}

export const backupsHandlers = {
  list: anytime.backups.list.handler(({ context: { engine } }) => listBackups(engine.folder)),
  create: opened.backups.create.handler(({ context: { engine } }) => engine.vault.backUp()),
  restore: anytime.backups.restore.handler(({ input, context: { engine } }) => ({
    keptAs: engine.restore(input.name),
  })),
}
