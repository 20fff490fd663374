import { createRequire, isBuiltin } from 'node:module'
import { handwritten, textOf } from './source.ts'

const PACKAGES = ['model', 'exporters', 'importers', 'collab-server', 'editor']
const CODE = /\.(ts|tsx|mjs)$/
// What counts as a test has one owner, the rules of dependency-cruiser.
const rules: { forbidden: { name: string; from: { pathNot?: string } }[] } = createRequire(import.meta.url)(
  '../.dependency-cruiser.cjs',
)
const TESTS = new RegExp(
  `${rules.forbidden.find((rule) => rule.name === 'model-is-pure')?.from.pathNot}|/vite\\.config\\.ts$|^[^/]+/(tools|examples)/`,
)
const IMPORTS = [
  /^\s*(?:import|export)\b[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
  /\brequire(?:\.resolve)?\(\s*['"]([^'"]+)['"]/g,
]

export function importsOf(text: string): string[] {
  return IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function isPackage(specifier: string): boolean {
  return !specifier.startsWith('.') && !isBuiltin(specifier)
}

function leavesThePackage(path: string, specifier: string): boolean {
  const folder = path.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') folder.pop()
    else if (part !== '.') folder.push(part)
  }
  return folder[0] !== path.split('/')[0]
}

/** Imports that the package's own package.json does not name; tests may also use what the root and devDependencies name. */
export function undeclaredImports(root: string): string[] {
  const rootTools = Object.keys(JSON.parse(textOf(root, 'package.json')).devDependencies ?? {})
  return PACKAGES.flatMap((name) => {
    const paths = handwritten(root).filter((path) => path.startsWith(`${name}/`))
    if (!paths.includes(`${name}/package.json`)) return []
    const about = JSON.parse(textOf(root, `${name}/package.json`))
    const shipped = new Set([about.name, ...Object.keys(about.dependencies ?? {})])
    const tried = new Set([...shipped, ...Object.keys(about.devDependencies ?? {}), ...rootTools])
    return paths
      .filter((path) => CODE.test(path))
      .flatMap((path) => {
        const allowed = TESTS.test(path) ? tried : shipped
        return importsOf(textOf(root, path))
          .filter((it) =>
            isPackage(it)
              ? !allowed.has(packageOf(it))
              : !TESTS.test(path) && it.startsWith('.') && leavesThePackage(path, it),
          )
          .map((specifier) => `${path}: ${specifier}`)
      })
  })
}
