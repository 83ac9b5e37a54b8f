import type { welcome as nl } from '../nl/welcome.ts'
import type { Translated } from '../translated.ts'

export const welcome = {
  track: 'Steps',
  step: { language: 'Language', vault: 'Vault', hotkey: 'Hotkey' },
  stepDone: 'done',
  stepAhead: 'still to do',
  promise: 'Works without internet and without an account',
  lead: {
    language: 'A place for what you learn from working with AI.',
    vault: 'Nobody reads along with what you write.',
    hotkey: 'Write it down before you forget.',
  },
  back: 'Back',
  next: 'Next',
  toToday: 'To Today',
  language: {
    title: 'Which language do you write in?',
    intro: 'Search always works in both languages at once.',
    nl: 'Nederlands',
    nlHelp: 'Alles in het Nederlands, schrijven mag in elke taal',
    en: 'English',
    enHelp: 'Everything in English, write in any language',
  },
  passphrase: {
    title: 'Choose a passphrase',
    intro: 'Your passphrase opens the vault that holds everything. Only you know it.',
    nobody:
      'Nobody can restore a forgotten passphrase, not even we. Next you get 24 words as the only way back.',
    make: 'Make the vault',
    making: 'Making the vault. This takes a few seconds.',
  },
  words: {
    title: 'Keep these 24 words',
    intro:
      'Your passphrase opens the vault. If you lose it, these words are the only way back. We can restore nothing.',
    set: 'Passphrase set',
    setHelp_one: '{{count}} character, not in the list of known phrases',
    setHelp_other: '{{count}} characters, not in the list of known phrases',
    next: 'After this the list closes and you type three of them. That way you know your copy is right.',
    kept: 'I have kept them',
    later: 'Finish later',
  },
  remember: {
    label: 'Remember on this computer',
    help: 'The key store of this computer ({{backend}}) opens the vault at start, not after locking.',
  },
  hotkey: {
    title: 'Press the hotkey once',
    intro:
      'That way we know it works on this computer. You can use it anywhere, even when Leerspoor looks closed.',
    waiting: 'Press the keys now.',
    received: 'Received.',
    ready: 'The window was ready in {{seconds}} seconds.',
    other: 'Choose other keys',
    fails: 'It does not work? Then we show another way.',
    without: 'Without a hotkey',
    again: 'Try again',
    notHere: 'This computer does not pass the key on. This does work:',
    taken: 'Another program already has this key. Choose other keys.',
  },
} satisfies Translated<typeof nl>
