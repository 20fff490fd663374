import { join } from 'node:path'
import { run } from './child.mjs'
import { pnpmFile, root, scrubbed } from './runtime.mjs'
import { runTool } from './tools.mjs'

const inCi = Boolean(process.env.CI)

/** What `check` asks, in this order; each answers with an exit code. */
export const gates = {
  'style (biome)': () => runTool('biome', inCi ? ['ci', '--colors=off'] : ['check']),
  'types (tsc)': () => runTool('tsc', ['-p', '.']),
  'model is pure (tsc)': () => runTool('tsc', ['-p', 'house/pure.tsconfig.json']),
  'directions and cycles (dependency-cruiser)': () => run(process.execPath, [join(root, 'house', 'cruise.ts'), root]),
  'peer dependencies (pnpm)': () =>
    run(process.execPath, [pnpmFile, 'peers', 'check'], { cwd: root, env: scrubbed(process.env) }),
  'unused code (knip)': () => runTool('knip', ['--no-progress', '--no-config-hints']),
}

export const unitTests = {
  'unit tests (vitest)': () => runTool('vitest', ['run', '--project', 'node', '--project', 'house']),
}
