import type { errors as nl } from '../nl/errors.ts'
import type { Translated } from '../translated.ts'

export const errors = {
  internal:
    'This went wrong unexpectedly. What you wrote is still there. Try again; if it stays, restart Leerspoor.',
  'invalid-input': 'Leerspoor cannot process this input. Nothing has changed.',
  cancelled: 'Cancelled. Nothing has changed.',
  'engine-ended':
    'The connection to your journal dropped. What was saved is still there. Leerspoor is reconnecting.',
  'node-too-old':
    'This version of Node ({{found}}) is too old. Leerspoor needs Node {{least}} or newer. Nothing was opened.',
  'disk-full': 'Saving fails: the disk is full. Your text is still here. Make room or copy the text.',
  'disk-read-only':
    'Saving fails: this folder cannot be written to. Your text is still here. Check the permissions of the folder.',
  'disk-error': 'The disk reports an error. Your text is still here. Check the disk and try again.',
  'file-exists': 'This file exists already: {{file}}. Nothing was overwritten. Choose another name.',
  'file-missing': 'This file is not there: {{file}}.',
  'folder-synced': 'This folder is synced by {{program}}. That can damage your vault. Choose another folder.',
  'vault-locked': 'The vault is locked. Unlock it with your passphrase.',
  'vault-missing': 'There is no vault here yet. Make one first.',
  'vault-exists': 'There is a vault here already. It was not touched.',
  'vault-held': 'Leerspoor is already open in another window. Close that first, or go on there.',
  'vault-damaged': 'The vault is damaged. Nothing was overwritten. Put a backup back; the old one is kept.',
  'vault-newer':
    'This vault was made by a newer version of Leerspoor. Nothing has changed. Open it with that version.',
  'header-missing':
    'The file vault.json is missing. Without it nobody can open the vault. Put it back, or put a backup back.',
  'header-damaged':
    'The file vault.json is damaged or was changed. Nothing was overwritten. Put a backup back.',
  'header-newer':
    'The file vault.json belongs to a newer version of Leerspoor. Nothing has changed. Open the vault with that version.',
  'wrong-passphrase': 'This passphrase does not fit. Try again or use your recovery words.',
  'wrong-words': 'These words do not fit. Check the order and the spelling.',
  'words-confirmed': 'The recovery words have been confirmed and are no longer shown. You can make new ones.',
  'passphrase-short':
    'Choose a passphrase of at least {{least}} characters. A few plain words in a row work well.',
  'passphrase-common': 'This passphrase is used a lot and quickly guessed. Choose something of your own.',
  'key-store-missing': 'This computer has no safe key store. Your passphrase is then the only key.',
  'key-store-mismatch': 'The key store of this computer no longer fits the vault. Use your passphrase.',
  'backup-missing': 'This backup is gone. Choose another one.',
  'backup-damaged': 'This backup is damaged. Nothing has changed. Choose another one.',
  'entry-missing': 'This note is gone.',
  'entry-changed':
    'This note was changed elsewhere in the meantime. Your text is still here. Look at the other version before you save.',
  'text-too-long': 'This text is longer than one note can be. It is still here; split it in two.',
  'text-empty': 'There is nothing here yet. One line is enough.',
  'move-impossible':
    'From “$t(entries.status.{{from}})” this cannot go to “$t(entries.status.{{to}})”. Nothing was changed. Choose a step that does follow here.',
  'move-lacks':
    'Something is still missing for “$t(entries.status.{{to}})”. $t(life.need.{{need}}) Nothing was changed.',
  'fields-of-other-kind':
    'These fields belong to another kind. Nothing was changed. Give the note that kind first.',
  'expectation-fixed':
    'This experiment is running. What you expected beforehand stays as you wrote it. Add what went differently, or plan a next round.',
  'claim-fixed':
    'The times are filled in already, so your estimate from right after stays. Begin a new measurement for a new estimate.',
  'watch-empty': 'Nothing was timed yet. Start the stopwatch first, or fill in the minutes yourself.',
  'undo-gone': 'This can no longer be undone.',
  'undo-changed': 'Something else has changed here since. Undoing would wipe that, so nothing was done.',
  'name-empty': 'Give it a name.',
  'name-taken': 'That name exists already. Choose another one, or merge the two.',
  'name-missing': 'This no longer exists. It may have been merged.',
  'merge-self': 'This is the same thing twice. Choose another one.',
  'goal-circle': 'A goal would become part of itself that way. Choose another goal.',
  'model-missing':
    'Search by meaning has stopped: the model file {{file}} is missing. Literal search works as usual.',
  'model-damaged':
    'Search by meaning has stopped: the model file {{file}} is damaged. Literal search works as usual.',
  'model-ended':
    'Search by meaning dropped out for a moment. Literal search works as usual; Leerspoor is trying again.',
  'bundle-not-a-bundle': 'This is not a Leerspoor bundle. Nothing was taken over.',
  'bundle-changed': 'This file was changed after it was signed. Nothing was taken over.',
  'bundle-truncated': 'This file is not complete. Nothing was taken over. Ask for it again.',
  'bundle-too-large': 'This file is too large for a bundle. Nothing was taken over.',
  'bundle-newer': 'This bundle was made by a newer version of Leerspoor. Nothing was taken over.',
  'bundle-encrypted':
    'This bundle is encrypted. This version of Leerspoor cannot open it. Nothing was taken over.',
  'bundle-unsafe': 'This file holds something that does not belong in a bundle. Nothing was taken over.',
  'bundle-expired': 'This bundle was valid until {{month}}. Nothing was taken over.',
  'bundle-empty': 'Choose at least one note first.',
  'bundle-undecided': '{{count}} places still to decide. For each: mask it or let it stand.',
  'bundle-leaks':
    'A masked text is still somewhere in the file. Nothing was saved. Look through the pieces once more.',
  'bundle-sender-changed': 'This is a different key than before. Compare the eight words before you go on.',
  'bundle-not-staged': 'This file is no longer at hand. Open it again.',
  'bundle-missing': 'This bundle is gone.',
  'team-missing': 'This team is gone.',
  'share-never': 'One of these notes is set to ‘never share’. It stays with you.',
  'share-kind-first': 'One of these notes has no kind yet. Choose it first.',
  'share-rewrite-first': 'One of these notes has to be rewritten before you can share it.',
  'hotkey-taken': 'This key is taken by another program. Choose another one.',
  'hotkey-invalid': 'This combination cannot be a shortcut. Use Ctrl, Alt or Shift with another key.',
  'not-here': 'This is not possible in this form of Leerspoor. Use the app on your computer.',
} satisfies Translated<typeof nl>
