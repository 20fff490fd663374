import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, builds, canBuild, isFresh, readStamp, writeStamp } from '../build.mjs'
import { run } from '../child.mjs'
import { fingerprint } from '../files.mjs'
import { pnpmFile, root, scrubbed } from '../runtime.mjs'
import { Stop, say } from '../say.mjs'
import { inTurn } from '../turn.mjs'

const DECIDES = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'bin/versions.json'].concat(
  ['model', 'exporters', 'importers', 'collab-server', 'editor'].map((name) => `${name}/package.json`),
)
const stampFile = join(root, '.runtime', 'installed')

export function isInstalled() {
  return existsSync(join(root, 'node_modules', '.modules.yaml'))
}

function installIsFresh() {
  return isInstalled() && readStamp(stampFile) === fingerprint(root, DECIDES)
}

async function install() {
  const sum = fingerprint(root, DECIDES)
  say('Устанавливаю зависимости. / Installing dependencies.')
  const code = await run(process.execPath, [pnpmFile, 'install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: scrubbed(process.env),
  })
  if (code !== 0) throw new Stop('Зависимости не установились, причина выше. / Dependencies were not installed.')
  writeStamp(stampFile, sum)
}

function staleBuilds() {
  return Object.keys(builds).filter((name) => canBuild(name) && !isFresh(name))
}

/** Installs and builds what changed since the last time; when nothing did, writes nothing. */
export default async function setup() {
  if (installIsFresh() && staleBuilds().length === 0) return
  await inTurn(async () => {
    if (!installIsFresh()) await install()
    for (const name of staleBuilds()) await build(name)
  })
}
