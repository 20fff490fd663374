import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child.mjs'
import { root } from './runtime.mjs'
import { Stop } from './say.mjs'

/** The script behind a tool's command: started with our own Node, never with whatever Node is first in PATH. */
export function toolFile(packageName, command) {
  const folder = join(root, 'node_modules', packageName)
  if (!existsSync(folder)) throw new Stop(`Не установлен ${packageName}: выполните npm run setup. / Run npm run setup.`)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

export const tool = {
  biome: () => toolFile('@biomejs/biome', 'biome'),
  cruise: () => toolFile('dependency-cruiser', 'depcruise'),
  knip: () => toolFile('knip', 'knip'),
  tsc: () => toolFile('typescript', 'tsc'),
  vite: () => toolFile('vite', 'vite'),
  vitest: () => toolFile('vitest', 'vitest'),
}

export function runTool(name, args, options = {}) {
  return run(process.execPath, [tool[name](), ...args], { cwd: root, ...options })
}
