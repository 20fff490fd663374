import { defineConfig } from 'vitest/config'

const STORY_SECONDS = 60
const BROWSER_START_SECONDS = 90

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'model/**/*.test.ts',
            'exporters/**/*.test.ts',
            'collab-server/**/*.test.ts',
            'editor/src/**/*.test.ts',
          ],
        },
      },
      { test: { name: 'house', environment: 'node', include: ['house/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'story',
          environment: 'node',
          include: ['editor/e2e/**/*.story.ts'],
          fileParallelism: false,
          testTimeout: STORY_SECONDS * 1000,
          hookTimeout: BROWSER_START_SECONDS * 1000,
        },
      },
    ],
  },
})
