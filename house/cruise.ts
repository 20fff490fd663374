import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { walk } from '../bin/files.mjs'
import { tool } from '../bin/tools.mjs'

interface Answer {
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] }
  modules: { source: string }[]
}

const config = fileURLToPath(new URL('../.dependency-cruiser.cjs', import.meta.url))
const ROOMS = ['model', 'exporters', 'importers', 'collab-server', 'editor', 'house', 'bin', 'deploy']
const MODULE = /\.(ts|tsx|mjs)$/
const NOT_CRUISED = /(^|\/)(dist|fixtures|golden)\//

/** What is wrong with the imports below a root, one line each. Seeing fewer modules than there are files is wrong too. */
export function wrongImports(root: string): string[] {
  const rooms = ROOMS.filter((room) => existsSync(join(root, room)))
  const asked = spawnSync(process.execPath, [tool.cruise(), '--config', config, '--output-type', 'json', ...rooms], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (!asked.stdout.startsWith('{')) return [`dependency-cruiser did not answer: ${asked.stderr || asked.stdout}`]
  const answer: Answer = JSON.parse(asked.stdout)
  const seen = new Set(answer.modules.map((module) => module.source))
  const files = rooms.flatMap((room) => walk(root, room))
  const unseen = files.filter((path) => MODULE.test(path) && !NOT_CRUISED.test(path) && !seen.has(path))
  return [
    ...answer.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ...unseen.map((path) => `not seen by dependency-cruiser: ${path}`),
    ...(files.length === 0 ? ['no modules at all'] : []),
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = wrongImports(process.argv[2] ?? process.cwd())
  for (const line of found) process.stdout.write(`${line}\n`)
  process.exitCode = found.length === 0 ? 0 : 1
}
