import { configDefaults, defineConfig } from 'vitest/config'

/** Only so that a hung test ends: a busy machine must not fail a sound one. */
const NODE_SECONDS = 60
const STORY_SECONDS = 120
const BROWSER_START_SECONDS = 90

/** A story mostly waits: two share the cores without waiting for each other; so do two of the rest. */
const AT_ONCE = 2

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          maxWorkers: AT_ONCE,
          testTimeout: NODE_SECONDS * 1000,
          include: [
            'model/**/*.test.ts',
            'exporters/**/*.test.ts',
            'importers/**/*.test.ts',
            'collab-server/**/*.test.ts',
            'editor/src/**/*.test.ts',
            'deploy/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, 'collab-server/test/cluster/**'],
        },
      },
      {
        // Several servers, with a PostgreSQL and a Redis of their own: after everything else, one file at a time.
        test: {
          name: 'cluster',
          environment: 'node',
          include: ['collab-server/test/cluster/**/*.test.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: NODE_SECONDS * 1000,
          hookTimeout: NODE_SECONDS * 1000,
        },
      },
      { test: { name: 'house', environment: 'node', include: ['house/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'story',
          environment: 'node',
          include: ['editor/e2e/**/*.story.ts', 'deploy/**/*.story.ts'],
          // A story that fails is told twice before it counts: a busy machine drops a pointer's move, a fault stays.
          retry: 1,
          maxWorkers: AT_ONCE,
          sequence: { groupOrder: 1 },
          testTimeout: STORY_SECONDS * 1000,
          hookTimeout: BROWSER_START_SECONDS * 1000,
        },
      },
    ],
  },
})
