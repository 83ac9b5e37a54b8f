import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Node's own version guard: an older Node crashes on the database without a word. */
const setupFiles = ['tests/support/node-version.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'engine',
          environment: 'node',
          include: [
            'src/{shared,engine,hosts,main}/**/*.test.ts',
            'resources/**/*.test.ts',
            'tests/**/*.test.ts',
          ],
          exclude: ['tests/e2e/**'],
          setupFiles,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['src/renderer/**/*.test.{ts,tsx}'],
          setupFiles,
          testTimeout: 30_000,
        },
      },
    ],
  },
})
