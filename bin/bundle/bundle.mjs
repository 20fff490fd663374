import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builds, readStamp, sourcesOf } from '../build.mjs'
import { fingerprint, walk } from '../files.mjs'
import { nodeFile, pinned, root, runtimeFolder } from '../runtime.mjs'
import { Stop, say } from '../say.mjs'
import setup from '../tasks/setup.mjs'
import { inTurn } from '../turn.mjs'
import { archive, sha256Of } from './archive.mjs'
import { assemble } from './assemble.mjs'

const bundleFolder = join(root, '.bundle')
const stampFile = join(bundleFolder, 'stamp')

function sources() {
  const built = Object.keys(builds).flatMap(sourcesOf)
  const own = ['deploy', 'bin/bundle', 'model/fixtures/cases'].flatMap((folder) => walk(root, folder))
  return [...built, ...own.filter((path) => !path.startsWith('deploy/test/')), 'package.json']
}

/** The bundle as a folder and as an archive with its sum beside it; made anew only when something in it changed. */
export async function ensureBundle() {
  if (process.platform !== 'linux') throw new Stop('Комплект собирают на Linux. / The bundle is built on Linux.')
  if (!existsSync(nodeFile(runtimeFolder)))
    throw new Stop(`В комплект нужен Node ${pinned.node}: удалите .runtime и повторите. / The pinned Node is absent.`)
  await setup()
  return inTurn(async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const name = `potok-${version}-${process.platform}-${process.arch}`
    const [folder, file] = [join(bundleFolder, name), join(bundleFolder, `${name}.tar.gz`)]
    const sum = fingerprint(root, sources())
    const made = { version, name, folder, archive: file }
    if (existsSync(file) && readStamp(stampFile) === sum) return made
    say(`Собираю комплект ${name}. / Building the bundle ${name}.`)
    for (const old of [stampFile, folder, file, `${folder}.new`]) rmSync(old, { recursive: true, force: true })
    mkdirSync(`${folder}.new`, { recursive: true })
    assemble(`${folder}.new`, version)
    renameSync(`${folder}.new`, folder)
    await archive(folder, name, file)
    writeFileSync(`${file}.sha256`, `${sha256Of(file)}  ${name}.tar.gz\n`)
    writeFileSync(stampFile, sum)
    return made
  })
}
