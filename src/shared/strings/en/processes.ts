import type { processes as nl } from '../nl/processes.ts'
import type { Translated } from '../translated.ts'

export const processes = {
  process: 'Work process',
  tool: 'Tool',
  goal: 'Goal',
  change: 'Change {{what}}',
  make: 'Make “{{name}}”',
  takeOff: 'Take off {{name}}',
  none: 'Nothing by that name.',
  add: { processes: 'Add a work process', goals: 'Add a goal', tools: 'Add a tool' },
  empty: {
    processes: 'No work processes yet. Type a name.',
    goals: 'No goals yet. Type a name.',
    tools: 'No tools yet. Type a name.',
  },
} satisfies Translated<typeof nl>
