import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Names that the ignore file lists (it holds plain names only): nothing below them is ours. */
function ignoredNames(root) {
  const file = join(root, '.gitignore')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  return new Set(['.git', 'node_modules', 'dist', ...lines.map((line) => line.replace(/\/$/, '').trim())])
}

/** Every file of the checkout that git would carry, as sorted paths with forward slashes; git itself need not be installed. */
export function walk(root, under = '') {
  const ignored = ignoredNames(root)
  const found = []
  const visit = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (ignored.has(entry.name) || /\.(log|tsbuildinfo)$/.test(entry.name)) continue
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (entry.isDirectory()) visit(path)
      else if (entry.isFile()) found.push(path)
    }
  }
  if (existsSync(join(root, under))) visit(under)
  return found.sort()
}

/** One sum over names and contents; a missing file counts as missing, not as an error. */
export function fingerprint(root, paths) {
  const sum = createHash('sha256')
  for (const path of paths) {
    const file = join(root, path)
    sum.update(`${path}\0`)
    sum.update(existsSync(file) && statSync(file).isFile() ? readFileSync(file) : 'missing')
  }
  return sum.digest('hex')
}
