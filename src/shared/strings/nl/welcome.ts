/** The first run. */
export const welcome = {
  track: 'Stappen',
  step: { language: 'Taal', vault: 'Kluis', hotkey: 'Sneltoets' },
  stepDone: 'klaar',
  stepAhead: 'nog te doen',
  promise: 'Werkt zonder internet en zonder account',
  lead: {
    language: 'Een plek voor wat je leert van werken met AI.',
    vault: 'Wat je schrijft, leest niemand mee.',
    hotkey: 'Schrijven voordat je het vergeet.',
  },
  back: 'Terug',
  next: 'Verder',
  toToday: 'Naar Vandaag',
  language: {
    title: 'In welke taal schrijf je?',
    intro: 'Zoeken werkt altijd in beide talen door elkaar.',
    nl: 'Nederlands',
    nlHelp: 'Alles in het Nederlands, schrijven mag in elke taal',
    en: 'English',
    enHelp: 'Everything in English, write in any language',
  },
  passphrase: {
    title: 'Kies een wachtzin',
    intro: 'Je wachtzin opent de kluis waarin alles staat. Alleen jij kent hem.',
    nobody:
      'Niemand kan een vergeten wachtzin herstellen, ook wij niet. Hierna krijg je 24 woorden als enige weg terug.',
    make: 'Maak de kluis',
    making: 'De kluis wordt gemaakt. Dat duurt een paar tellen.',
  },
  words: {
    title: 'Bewaar deze 24 woorden',
    intro:
      'Je wachtzin opent de kluis. Ben je die kwijt, dan zijn deze woorden de enige weg terug. Wij kunnen niets herstellen.',
    set: 'Wachtzin ingesteld',
    setHelp_one: '{{count}} teken, niet in de lijst met bekende zinnen',
    setHelp_other: '{{count}} tekens, niet in de lijst met bekende zinnen',
    next: 'Hierna gaat de lijst dicht en typ je er drie over. Zo weet je zeker dat het klopt.',
    kept: 'Ik heb ze bewaard',
    later: 'Later afmaken',
  },
  remember: {
    label: 'Onthoud op deze computer',
    help: 'De sleutelopslag van deze computer ({{backend}}) opent de kluis bij het starten, niet na vergrendelen.',
  },
  hotkey: {
    title: 'Druk de sneltoets één keer in',
    intro:
      'Zo weten we zeker dat hij op deze computer werkt. Je kunt hem overal gebruiken, ook als Leerspoor dicht lijkt.',
    waiting: 'Druk nu de toetsen in.',
    received: 'Ontvangen.',
    ready: 'Het venster stond klaar in {{seconds}} seconde.',
    other: 'Andere toetsen kiezen',
    fails: 'Lukt het niet? Dan laten we een andere weg zien.',
    without: 'Zonder sneltoets',
    again: 'Probeer opnieuw',
    notHere: 'Deze computer geeft de toets niet door. Zo lukt het wel:',
    taken: 'Deze toets is al bezet door een ander programma. Kies andere toetsen.',
  },
} as const
