import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from './place.ts'

/** Names that the program gives to itself or to a process of its own; nobody sets them. */
const INWARD = new Set(['POTOK_BACKUP_IS_TOLD'])

/** Every setting that the server reads, as its source names it; a value that may stand in a file has a second name. */
export function settingsRead(): string[] {
  const files = globSync('collab-server/src/**/*.ts', { cwd: checkout }).filter((path) => !path.endsWith('.test.ts'))
  const texts = files.map((path) => readFileSync(join(checkout, path), 'utf8'))
  const named = texts.flatMap((text) => [...text.matchAll(/\bPOTOK_[A-Z]+(?:_[A-Z]+)*\b(?!_)/g)].map(([name]) => name))
  const inFiles = texts.flatMap((text) =>
    [...text.matchAll(/urlOf\(env, '(POTOK_\w+)'/g)].map(([, name]) => `${name}_FILE`),
  )
  return [...new Set([...named, ...inFiles])].filter((name) => !INWARD.has(name)).sort()
}
