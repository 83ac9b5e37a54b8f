import type { capture as nl } from '../nl/capture.ts'
import type { Translated } from '../translated.ts'

export const capture = {
  label: 'New note in one line',
  enterSaves: 'saves',
  beginWith: 'Begin with',
  saved: 'Saved.',
  isThereAName: 'Is there a name here?',
  unlockToSave: 'Unlock to save. Your text is still here.',
  window: {
    placeholder: 'What did you notice?',
    change: 'change',
    onlyHere: 'Only on this device',
    away: 'away',
    save: 'save',
    locked: 'The vault is locked. Your text stays here until you unlock.',
    missing: 'There is no vault yet. Make one in Leerspoor first.',
    next: 'continue',
    openApp: 'open Leerspoor',
  },
} satisfies Translated<typeof nl>
