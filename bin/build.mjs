import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, walk } from './files.mjs'
import { root } from './runtime.mjs'
import { Stop, say } from './say.mjs'
import { runTool } from './tools.mjs'

/** What is built, from which packages, and the file that proves it was. */
export const builds = {
  editor: { from: ['editor', 'model', 'exporters', 'importers'], result: 'editor/dist/index.html' },
  'collab-server': { from: ['collab-server', 'model', 'exporters', 'importers'], result: 'collab-server/dist/main.js' },
}

const NOT_BUILT = /\.(test|story)\.ts$|^[^/]+\/(test|e2e|bench|fixtures)\/|\.md$/

export function sourcesOf(name) {
  const paths = builds[name].from.flatMap((folder) => walk(root, folder))
  return [...paths.filter((path) => !NOT_BUILT.test(path)), 'pnpm-lock.yaml', 'tsconfig.json', 'bin/versions.json']
}

const stampFile = (name) => join(root, '.runtime', `built-${name}`)

export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

export function writeStamp(file, value) {
  mkdirSync(join(root, '.runtime'), { recursive: true })
  writeFileSync(file, value)
}

export function canBuild(name) {
  return existsSync(join(root, name, 'vite.config.ts'))
}

export function isFresh(name) {
  return (
    existsSync(join(root, builds[name].result)) && readStamp(stampFile(name)) === fingerprint(root, sourcesOf(name))
  )
}

export async function build(name) {
  // Taken before the build: a file saved meanwhile makes the result stale, not wrongly fresh.
  const sum = fingerprint(root, sourcesOf(name))
  say(`Собираю ${name}. / Building ${name}.`)
  const code = await runTool('vite', ['build', '--logLevel', 'warn'], {
    cwd: join(root, name),
    stdio: ['ignore', 2, 2],
    // Whoever asks may be a test, whose word would give the page the libraries as their makers debug them.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (code !== 0) throw new Stop(`Сборка ${name} не удалась. / The build of ${name} failed.`)
  writeStamp(stampFile(name), sum)
}

/** The built server where it is up to date, otherwise its source, which Node 24 runs as it is. */
export function serverFile() {
  const source = join(root, 'collab-server', 'src', 'main.ts')
  if (canBuild('collab-server') && isFresh('collab-server')) return join(root, builds['collab-server'].result)
  if (existsSync(source)) return source
  throw new Stop('Нет файла collab-server/src/main.ts: сервер запускать не из чего. / There is no server to start.')
}
