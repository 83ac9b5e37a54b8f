/** Work processes, goals and tools. */
export const processes = {
  process: 'Werkproces',
  tool: 'Tool',
  goal: 'Doel',
  change: '{{what}} wijzigen',
  make: 'Maak “{{name}}”',
  takeOff: 'Haal {{name}} weg',
  none: 'Niets met die naam.',
  add: { processes: 'Werkproces erbij', goals: 'Doel erbij', tools: 'Tool erbij' },
  empty: {
    processes: 'Nog geen werkprocessen. Typ een naam.',
    goals: 'Nog geen doelen. Typ een naam.',
    tools: 'Nog geen tools. Typ een naam.',
  },
} as const
