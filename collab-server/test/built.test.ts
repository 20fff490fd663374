import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

it('every thread and child of the server has a file of its own in the build', () => {
  const config = readFileSync(`${root}collab-server/vite.config.ts`, 'utf8')
  const listed = [...config.matchAll(/^ {2}'([\w.]+\.(?:worker|child))': '(.+)',$/gm)].map(([, name, path]) => [
    name,
    path,
  ])
  const sources = globSync(['collab-server/src/**/*.worker.ts', 'exporters/src/**/*.child.ts'], { cwd: root })
  const owed = sources.map((path) => [
    path.split('/').at(-1)!.replace(/\.ts$/, ''),
    path.startsWith('exporters') ? `../${path}` : path.replace('collab-server/', ''),
  ])
  expect(listed.sort()).toEqual(owed.sort())
})
