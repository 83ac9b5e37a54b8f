import { z } from 'zod'
import { instantSchema, langSchema } from './common.ts'
import { command, query } from './rpc.ts'

/** Shortest passphrase, in characters. No composition rules. */
export const minPassphraseLength = 12

/** How many of the 24 recovery words are typed over to prove they were kept. */
export const wordsToConfirm = 3

export const doorSchema = z.enum(['desktop', 'browser', 'cli'])
export type Door = z.infer<typeof doorSchema>

export const vaultStateSchema = z.enum(['missing', 'locked', 'open', 'broken'])

export const vaultStatusSchema = z.object({
  state: vaultStateSchema,
  /** Why the vault is `broken`: an error code, and what is known about it. */
  problem: z
    .object({ code: z.string(), data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])) })
    .nullable(),
  door: doorSchema,
  demo: z.boolean(),
  /** The folder the vault lives in. */
  folder: z.string(),
  /** A folder that a sync program keeps (OneDrive, Dropbox, …), by the name of that program. */
  syncedBy: z.string().nullable(),
  version: z.string(),
  /** The 24 words have not been confirmed yet. Only known when open. */
  wordsPending: z.boolean(),
  createdAt: instantSchema.nullable(),
  passphraseChangedAt: instantSchema.nullable(),
  wordsConfirmedAt: instantSchema.nullable(),
  keyStore: z
    .object({
      backend: z.string(),
      /** what the OS key store gave back for the slot's key; opaque */ sealed: z.string(),
    })
    .nullable(),
})
export type VaultStatus = z.infer<typeof vaultStatusSchema>

const passphraseSchema = z.string().max(1024)
const wordsSchema = z.string().max(1024)

/** A 32-byte key, base64. */
const slotKeySchema = z.base64()

export const vault = {
  status: query.output(vaultStatusSchema),
  create: command
    .input(z.object({ passphrase: passphraseSchema, lang: langSchema }))
    .output(z.object({ words: z.array(z.string()).length(24) })),
  unlock: command.input(z.object({ passphrase: passphraseSchema })).output(z.void()),
  /** Ends this engine; the door starts a fresh, locked one. */
  lock: command.output(z.void()),
  changePassphrase: command
    .input(z.object({ current: passphraseSchema, next: passphraseSchema }))
    .output(z.void()),
  /** Opens the vault with the 24 words and sets a new passphrase. */
  recover: command.input(z.object({ words: wordsSchema, passphrase: passphraseSchema })).output(z.void()),
  /** The words, as long as they were not confirmed; after that `words-confirmed`, never again. */
  words: query.output(z.object({ words: z.array(z.string()).length(24) })),
  confirmWords: command
    .input(
      z.object({
        answers: z
          .array(z.object({ place: z.int().min(1).max(24), word: z.string() }))
          .length(wordsToConfirm),
      }),
    )
    .output(z.void()),
  /** Do these words open the vault? Changes nothing. */
  testWords: query.input(z.object({ words: wordsSchema })).output(z.object({ fits: z.boolean() })),
  /** 24 new words; the old ones no longer open the vault. */
  renewWords: command
    .input(z.object({ passphrase: passphraseSchema }))
    .output(z.object({ words: z.array(z.string()).length(24) })),
  /** Adds a slot whose key the OS key store keeps. The desktop door calls these three. */
  addKeyStore: command
    .input(z.object({ key: slotKeySchema, backend: z.string(), sealed: z.string() }))
    .output(z.void()),
  removeKeyStore: command.output(z.void()),
  unlockWithKey: command.input(z.object({ key: slotKeySchema })).output(z.void()),
}

export const backupSchema = z.object({
  name: z.string(),
  at: instantSchema,
  /** Entries counted in the copy when it was reopened to check it. */
  entries: z.int(),
  bytes: z.int(),
})
export type Backup = z.infer<typeof backupSchema>

/** Daily copies that are kept. */
export const backupsKept = 7

export const backups = {
  list: query.output(z.array(backupSchema)),
  /** Makes a copy now, reopens it and counts it. */
  create: command.output(backupSchema),
  /**
   * Puts a copy back in place of the vault. The vault of now is kept beside it, in a folder whose name is
   * returned. Works while locked or broken; afterwards the vault is locked and opens with the keys of the copy.
   */
  restore: command.input(z.object({ name: z.string() })).output(z.object({ keptAs: z.string() })),
}

export const portability = {
  /** Everything, as one ZIP: a Markdown file per entry and `leerspoor.json`, which loses nothing. */
  exportAll: command.output(z.object({ name: z.string(), file: z.instanceof(Blob), entries: z.int() })),
}
