import { basename, join } from 'node:path'
import { run } from '../child.mjs'
import { walk } from '../files.mjs'
import { root } from '../runtime.mjs'
import { Stop, say } from '../say.mjs'
import setup from './setup.mjs'

function benches() {
  return ['model', 'exporters', 'importers', 'collab-server', 'editor']
    .flatMap((name) => walk(root, `${name}/bench`))
    .filter((path) => /^[^/]+\/bench\/[^/]+\.ts$/.test(path))
}

export default async function bench([name, ...args]) {
  const all = benches()
  const chosen = name ? all.filter((path) => basename(path, '.ts') === name) : all
  if (chosen.length === 0) {
    const names = all.map((path) => basename(path, '.ts')).join(', ') || '—'
    throw new Stop(`Нет замера «${name ?? ''}», есть: ${names}. / No such bench.`, 2)
  }
  await setup()
  let worst = 0
  for (const path of chosen) {
    say(`── ${path}`)
    worst = Math.max(worst, await run(process.execPath, [join(root, path), ...args], { cwd: root }))
  }
  return worst
}
