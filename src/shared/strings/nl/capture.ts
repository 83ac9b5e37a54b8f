/** Words of the capture line, on Vandaag and in its own window. */
export const capture = {
  label: 'Nieuwe notitie in één regel',
  enterSaves: 'bewaart',
  beginWith: 'Begin met',
  saved: 'Bewaard.',
  isThereAName: 'Staat hier een naam?',
  unlockToSave: 'Ontgrendel om te bewaren. Je tekst staat nog hier.',
  window: {
    placeholder: 'Wat viel je op?',
    change: 'wijzigen',
    onlyHere: 'Alleen op dit apparaat',
    away: 'weg',
    save: 'bewaar',
    locked: 'De kluis is op slot. Je tekst blijft hier tot je ontgrendelt.',
    missing: 'Er is nog geen kluis. Maak er eerst een in Leerspoor.',
    next: 'verder',
    openApp: 'open Leerspoor',
  },
} as const
