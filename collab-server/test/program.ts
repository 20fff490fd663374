import { fileURLToPath } from 'node:url'

/** What a test starts as a process of its own: what `npm test` has just built, which starts sooner, else the source. */
export const program = process.env.TESTED_PROGRAM ?? fileURLToPath(new URL('../src/main.ts', import.meta.url))
