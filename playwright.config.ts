import { defineConfig } from '@playwright/test'

// Each project is a door; the fixtures in tests/support/runtime open it.
export default defineConfig({
  testDir: 'tests/e2e',
  // For running only: Playwright would follow `paths` of the others, which point at types, as if they were code.
  tsconfig: 'tests/e2e/tsconfig.json',
  outputDir: 'test-results',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: { actionTimeout: 10_000, screenshot: 'only-on-failure' },
  projects: [{ name: 'electron' }, { name: 'browser', testIgnore: 'desktop/**' }],
})
