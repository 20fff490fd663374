import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { nodeFile, nodePackage, pinned, root, runtimeFolder } from '../runtime.mjs'
import { Stop } from '../say.mjs'
import { sha256Of, sumsOf } from './archive.mjs'
import { flat } from './flat.mjs'
import { licencesFile, refusedLicences, textsOf } from './licences.mjs'
import { productionPackages } from './packages.mjs'
import { sbomOf, sumsIn } from './sbom.mjs'

const HOUSE = ['model', 'exporters', 'importers', 'collab-server', 'editor']
/** What a package carries for those who build with it, or for another runtime; nothing of it is read when the server runs. */
const NOT_RUN = /\.(map|flow|bare|d\.[cm]?ts|[cm]?ts|tsx|md|markdown)$/i
const FOR_TESTS = /^(tests?|__tests__|\.github|docs|examples?|benchmarks?|coverage)$/
const LICENCE = /^(licen[cs]e|copying|notice)/i

function put(folder, path, content, mode = 0o644) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
  chmodSync(join(folder, path), mode)
}

function copyPackage(from, to) {
  cpSync(from, to, {
    recursive: true,
    dereference: true,
    filter: (file) => {
      if (file === from) return true
      const name = basename(file)
      if (LICENCE.test(name)) return true
      return name !== 'node_modules' && !NOT_RUN.test(name) && !(dirname(file) === from && FOR_TESTS.test(name))
    },
  })
}

function copyHouse(folder) {
  for (const path of ['collab-server/dist', 'editor/dist']) {
    cpSync(join(root, path), join(folder, path), { recursive: true })
  }
  const model = 'node_modules/@potok/model'
  put(folder, `${model}/package.json`, readFileSync(join(root, 'model', 'package.json')))
  cpSync(join(root, 'model/fixtures/cases'), join(folder, model, 'fixtures/cases'), { recursive: true })
}

/** What an administrator reads and runs. In the bundle the image is made of the bundle itself. */
function copyDeploy(folder) {
  const deploy = join(root, 'deploy')
  const own = (name) => join(deploy, 'bundle', name)
  const left = new Set([join(deploy, 'test'), join(deploy, 'bundle')])
  cpSync(deploy, join(folder, 'deploy'), { recursive: true, filter: (file) => !left.has(file) })
  for (const name of ['Dockerfile', 'Dockerfile.dockerignore'])
    copyFileSync(own(name), join(folder, 'deploy/docker', name))
  for (const name of ['potok.env', 'admin.sh', 'steps.sh']) put(folder, `deploy/${name}`, readFileSync(own(name)))
  for (const name of ['potok', 'install.sh']) put(folder, name, readFileSync(own(name)), 0o755)
  for (const name of ['INSTALL.ru.md', 'INSTALL.en.md']) copyFileSync(join(deploy, name), join(folder, name))
}

function copyRuntime(folder) {
  const from = nodeFile(runtimeFolder)
  const home = dirname(dirname(from))
  put(folder, 'runtime/node', readFileSync(from), 0o755)
  put(folder, 'runtime/LICENSE', readFileSync(join(home, 'LICENSE')))
  const name = nodePackage(process.platform, process.arch)
  const about = { name, version: pinned.node, license: 'MIT' }
  return { key: `nodejs@${pinned.node}`, name: 'nodejs', about, folder: home, texts: textsOf(home) }
}

/** Lays the whole bundle out in an empty folder; whatever may not be handed on stops it with a sentence. */
export function assemble(folder, version) {
  const { roots, packages } = productionPackages(root, HOUSE)
  const refused = refusedLicences(packages)
  if (refused.length > 0) throw new Stop(`Лицензии не пропускают / Licences forbid:\n${refused.join('\n')}`)
  const server = roots[HOUSE.indexOf('collab-server')].needs.filter(({ name }) => !name.startsWith('@potok/'))
  for (const [place, one] of flat(server)) copyPackage(one.folder, join(folder, place))
  copyHouse(folder)
  copyDeploy(folder)
  const node = copyRuntime(folder)
  put(folder, 'VERSION', `${version}\n`)
  put(folder, 'LICENSES', licencesFile([node, ...packages]))
  const sbom = sbomOf({
    version,
    packages,
    roots,
    runtime: { version: pinned.node, sha256: sha256Of(join(folder, 'runtime/node')) },
    sums: sumsIn(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')),
  })
  put(folder, 'sbom.cdx.json', `${JSON.stringify(sbom, null, 1)}\n`)
  put(folder, 'SHA256SUMS', sumsOf(folder))
}
