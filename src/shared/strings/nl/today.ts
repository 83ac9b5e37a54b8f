/** Words of Vandaag. */
export const today = {
  promise: 'Eén regel is genoeg. Alleen jij leest dit.',
  placeholder: 'Wat viel je op?',
  aside: 'Recent',
  inbox: {
    title: 'Nog aan te vullen',
    count_one: '{{count}} notitie · kan ook later',
    count_other: '{{count}} notities · kan ook later',
    empty: 'Alles is aangevuld.',
    ask: 'Wat is dit?',
    given: '{{kind}}: {{title}}',
  },
  recent: { last: 'Laatst', all: 'Alle notities' },
  first: {
    ask: 'Een leeg spoor. Wat deed je vandaag met AI, of juist zonder?',
    placeholder: 'Eén regel is genoeg',
    openings: 'Zo kun je beginnen',
    opening: {
      experiment: { begin: 'Ik probeerde…', what: 'iets met AI waarvan je de uitkomst nog niet wist' },
      learning: { begin: 'Ik weet nu…', what: 'iets wat je een collega zou vertellen' },
      risk: { begin: 'Dat ging bijna mis…', what: 'iets wat je nog net zag' },
    },
  },
} as const
