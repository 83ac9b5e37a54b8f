import { test as base } from '@playwright/test'
import type { Door, DoorOptions } from './door.ts'
import { electronLaunch } from './electron.ts'
import { hostLaunch } from './host.ts'

interface JourneyFixtures {
  /** How the door starts: `test.use({ doorOptions: { args: ['--demo'] } })`. */
  readonly doorOptions: DoorOptions
  /** Leerspoor behind the door of the running project, with a fresh folder. */
  readonly leerspoor: Door
}

/** One journey, walked through every door: `page` is the main page of whichever one this project opens. */
export const test = base.extend<JourneyFixtures>({
  doorOptions: [{}, { option: true }],
  leerspoor: async ({ doorOptions }, use, info) => {
    const launch = info.project.name === 'electron' ? electronLaunch : hostLaunch
    const door = await launch(doorOptions)
    try {
      await use(door)
    } finally {
      await door.close()
    }
  },
  page: async ({ leerspoor }, use) => use(leerspoor.page),
})

export { expect } from '@playwright/test'
