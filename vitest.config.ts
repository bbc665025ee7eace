import { defineConfig } from 'vitest/config'

/** These rooms are pure: their tests need no database, and start at once. */
const PURE = ['rulebook', 'notice', 'derive', 'settings', 'docs', 'bin']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: PURE.map((room) => `${room}/**/*.test.ts`),
        },
      },
      {
        test: {
          name: 'stage',
          // A journey is a test in the browser; it has a name of its own to be found and run by itself.
          include: ['**/*.test.{ts,tsx}', '**/*.journey.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/.seloste/**', ...PURE.map((room) => `${room}/**`)],
          globalSetup: ['testing/raise-stage.ts'],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          // A page that redraws while it is looked at is looked at once more, and told as such; what is found wrong is not.
          retry: { count: 1, condition: /^locator\./ },
        },
      },
    ],
  },
})
