import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The nearest installed package of this name, as Node finds it from inside a folder; null where there is none. */
function findPackage(folder, name) {
  for (let at = folder; ; at = dirname(at)) {
    const found = join(at, 'node_modules', name)
    if (existsSync(join(found, 'package.json'))) return realpathSync(found)
    if (dirname(at) === at) return null
  }
}

/** Whether a package may run here: the C library counts too, for of two native builds only one can be loaded. */
function runsHere({ os, cpu, libc }) {
  const suits = (allowed, own) => !allowed || allowed.includes(own)
  return suits(os, process.platform) && suits(cpu, process.arch) && suits(libc, 'glibc')
}

function readPackage(folder) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return { name: about.name, version: about.version, key: `${about.name}@${about.version}`, folder, about, needs: [] }
}

/** The names that a package must find: its dependencies, what it asks of whoever uses it, and its build for this machine. */
function wanted({ dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} }) {
  const mayLack = new Set(Object.keys(optionalDependencies))
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional)
  return [...new Set([...Object.keys(dependencies), ...mayLack, ...peers])]
    .sort()
    .map((name) => ({ name, mayLack: mayLack.has(name) }))
}

/**
 * Everything that the production code of these workspace packages stands on, as it is installed; our own packages are walked
 * through and not listed. Each comes with `needs`, the packages that it finds; one that must be there and is not is an error.
 */
export function productionPackages(root, workspaces) {
  const found = new Map()
  const visited = new Map()
  const visit = (folder) => {
    const known = visited.get(folder)
    if (known) return known
    const one = readPackage(folder)
    visited.set(folder, one)
    const isOurs = one.name.startsWith('@potok/')
    if (!isOurs) found.set(folder, one)
    const about = isOurs ? { dependencies: one.about.dependencies } : one.about
    for (const { name, mayLack } of wanted(about)) {
      const place = findPackage(folder, name)
      if (!place && mayLack) continue
      if (!place) throw new Error(`${one.key} needs ${name}, which is not installed.`)
      if (!runsHere(readPackage(place).about)) continue
      one.needs.push(visit(place))
    }
    return one
  }
  const roots = workspaces.map((name) => visit(realpathSync(join(root, name))))
  return { roots, packages: [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1)) }
}
