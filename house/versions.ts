import { handwritten, textOf } from './source.ts'

const OWNER = 'bin/versions.json'

/** Places that pin Node or pnpm a second time: the numbers have one owner, or they will differ one day. */
export function secondOwners(root: string): string[] {
  const { node, pnpm }: { node: string; pnpm: string } = JSON.parse(textOf(root, OWNER))
  const wholes = [node, pnpm].map((version) => new RegExp(`(?<![\\d.])${version.replaceAll('.', '\\.')}(?![\\d.]*\\d)`))
  return handwritten(root).filter((path) => {
    if (path === OWNER) return false
    if (/(^|\/)(\.nvmrc|\.node-version|\.tool-versions|\.npmrc)$/.test(path)) return true
    const text = textOf(root, path)
    return wholes.some((whole) => whole.test(text)) || (path.endsWith('package.json') && pinsTools(text))
  })
}

function pinsTools(text: string): boolean {
  const about = JSON.parse(text)
  return 'packageManager' in about || 'devEngines' in about
}

/** A member that names a version of its own, where the catalog in pnpm-workspace.yaml is the owner. */
export function ownVersions(root: string): string[] {
  const members = handwritten(root).filter((path) => /^([^/]+\/)?package\.json$/.test(path))
  return members.flatMap((path) => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(textOf(root, path))
    const all: [string, string][] = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    return all
      .filter(([name, version]) => version !== (name.startsWith('@potok/') ? 'workspace:*' : 'catalog:'))
      .map(([name, version]) => `${path}: ${name} ${version}`)
  })
}
