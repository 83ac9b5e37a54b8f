import type { today as nl } from '../nl/today.ts'
import type { Translated } from '../translated.ts'

export const today = {
  promise: 'One line is enough. Only you read this.',
  placeholder: 'What did you notice?',
  aside: 'Recent',
  inbox: {
    title: 'To complete',
    count_one: '{{count}} note · can wait',
    count_other: '{{count}} notes · can wait',
    empty: 'Everything is complete.',
    ask: 'What is this?',
    given: '{{kind}}: {{title}}',
  },
  recent: { last: 'Latest', all: 'All notes' },
  first: {
    ask: 'An empty track. What did you do with AI today, or without it?',
    placeholder: 'One line is enough',
    openings: 'Ways to begin',
    opening: {
      experiment: { begin: 'I tried…', what: 'something with AI whose outcome you did not know yet' },
      learning: { begin: 'I now know…', what: 'something you would tell a colleague' },
      risk: { begin: 'That nearly went wrong…', what: 'something you caught just in time' },
    },
  },
} satisfies Translated<typeof nl>
