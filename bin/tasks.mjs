import { pathToFileURL } from 'node:url'
import { pinned } from './runtime.mjs'
import { explain, Stop, say } from './say.mjs'

/** The words of the command line, each with the file that does it. */
export const tasks = {
  setup: () => import('./tasks/setup.mjs'),
  start: () => import('./tasks/start.mjs'),
  test: () => import('./tasks/test.mjs'),
  dev: () => import('./tasks/dev.mjs'),
  check: () => import('./tasks/check.mjs'),
  'check:long': () => import('./tasks/check-long.mjs'),
  bench: () => import('./tasks/bench.mjs'),
  bundle: () => import('./tasks/bundle.mjs'),
  look: () => import('./tasks/look.mjs'),
  potok: () => import('./tasks/potok.mjs'),
}

function requireNode(version) {
  const enough = process.env.POTOK_OWN_NODE === 'yes' ? Number(version.split('.')[0]) >= 24 : version === pinned.node
  if (!enough)
    throw new Stop(`Нужен Node ${pinned.node}, а запущен ${version}: удалите папку .runtime и повторите. / Wrong Node.`)
}

async function perform([word, ...args]) {
  requireNode(process.versions.node)
  const load = Object.hasOwn(tasks, word ?? '') ? tasks[word] : undefined
  if (!load)
    throw new Stop(`Нет команды «${word ?? ''}», есть: ${Object.keys(tasks).join(', ')}. / Unknown command.`, 2)
  const { default: task } = await load()
  return await task(args)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.exitCode = (await perform(process.argv.slice(2))) ?? 0
  } catch (error) {
    say(explain(error))
    process.exitCode = error instanceof Stop ? error.code : 1
  }
}
