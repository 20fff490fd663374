import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)

/** Files that run in a thread or process of their own, from the root. */
function threads(): string[] {
  return ['collab-server/src/', 'exporters/src/'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(worker|child)\.ts$/.test(file))
      .map((file) => folder + file),
  )
}

/** Of these the ones that the build does not name: a built server would not find them. */
const unbuilt = (files: readonly string[], config: string): string[] =>
  files.filter(
    (file) => !config.includes(`${file.replace('collab-server/', '').replace('exporters/', '../exporters/')}'`),
  )

it('every thread of the server is built', () => {
  const config = readFileSync(new URL('collab-server/vite.config.ts', root), 'utf8')
  expect(threads().length).toBeGreaterThan(3)
  expect(unbuilt(threads(), config)).toEqual([])
})

it('a thread that the build forgot is told', () => {
  const config = "'a.worker': 'src/a.worker.ts',\n'b.child': '../exporters/src/b.child.ts'"
  const files = ['collab-server/src/a.worker.ts', 'exporters/src/b.child.ts', 'collab-server/src/c.worker.ts']
  expect(unbuilt(files, config)).toEqual(['collab-server/src/c.worker.ts'])
})
