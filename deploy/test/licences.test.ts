import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { flat, foundFrom } from '../../bin/bundle/flat.mjs'
import { licenceOf, licencesFile, refusedLicences } from '../../bin/bundle/licences.mjs'
import { productionPackages } from '../../bin/bundle/packages.mjs'
import { sumsIn } from '../../bin/bundle/sbom.mjs'

const one = (key: string, about: object, needs: object[] = []) => {
  const [, name, version] = /^(.+)@(.+)$/.exec(key) ?? []
  return { key, name, version, about, needs, folder: '/nowhere' }
}

it.each([['MIT'], ['(MIT OR GPL-3.0-or-later)'], ['(MIT AND Zlib)'], ['MPL-2.0']])(
  'a package under %s goes along',
  (license) => {
    expect(refusedLicences([one('good@1.0.0', { license })])).toEqual([])
  },
)

it.each([
  ['a licence that forbids handing on', { license: 'GPL-3.0-only' }, 'GPL-3.0-only'],
  ['one of two that both bind', { license: 'MIT AND AGPL-3.0-only' }, 'MIT AND AGPL-3.0-only'],
  ['a licence nobody here has read', { license: 'SEE LICENSE IN LICENSE.md' }, 'SEE LICENSE IN LICENSE.md'],
  ['no licence at all', {}, 'no licence is stated'],
  ['an empty list of licences', { licenses: [] }, 'no licence is stated'],
  ['an expression too deep to judge', { license: 'MIT OR (ISC AND GPL-2.0-only)' }, 'MIT OR (ISC AND GPL-2.0-only)'],
])('the licence gate stops the bundle on %s', (_, about, reason) => {
  expect(refusedLicences([one('bad@1.0.0', about)])).toEqual([`bad@1.0.0: ${reason}`])
})

it('the licence of the board’s library was read for one version and one set of packages', () => {
  const license = 'SEE LICENSE IN LICENSE.md'
  expect(refusedLicences([one('tldraw@3.15.6', { license })])).toEqual([])
  expect(refusedLicences([one('tldraw@4.0.0', { license }), one('tldraw-more@3.15.6', { license })])).toEqual([
    `tldraw@4.0.0: ${license}`,
    `tldraw-more@3.15.6: ${license}`,
  ])
})

it('a package without a text of its own is listed with its licence and author', () => {
  const folder = placeWith({ 'package.json': '{}' })
  const text = licencesFile([{ ...one('lone@1.0.0', { license: 'ISC', author: 'A. Writer' }), folder }])
  expect(text).toContain('lone@1.0.0  ISC\n')
  expect(text).toContain('ISC, A. Writer')
  expect(licenceOf(one('old@1.0.0', { licenses: [{ type: 'MIT' }, { type: 'ISC' }] }))).toBe('MIT OR ISC')
})

it('two versions of one package lie where each finds its own, and nothing is a link', () => {
  const [c1, c2] = [one('c@1.0.0', {}), one('c@2.0.0', {})]
  const b = one('b@1.0.0', {}, [c2])
  const a = one('a@1.0.0', {}, [b, c1])
  const placed = flat([a, c1])
  expect([...placed.keys()].sort()).toEqual([
    'node_modules/a',
    'node_modules/b',
    'node_modules/b/node_modules/c',
    'node_modules/c',
  ])
  expect(foundFrom(placed, 'node_modules/b', 'c')).toBe(c2)
  expect(foundFrom(placed, 'node_modules/a', 'c')).toBe(c1)
})

it('a package that must be there and is not installed is said by name; one for another machine is left out', () => {
  const packageOf = (about: object) => JSON.stringify({ version: '1.0.0', ...about })
  const root = placeWith({
    'ours/package.json': packageOf({ name: '@potok/ours', dependencies: { a: '1' }, devDependencies: { never: '1' } }),
    'node_modules/a/package.json': packageOf({ name: 'a', optionalDependencies: { windows: '1', gone: '1' } }),
    'node_modules/windows/package.json': packageOf({ name: 'windows', os: ['win32'] }),
    'torn/package.json': packageOf({ name: '@potok/torn', dependencies: { lost: '1' } }),
  })
  expect(productionPackages(root, ['ours']).packages.map(({ key }) => key)).toEqual(['a@1.0.0'])
  expect(() => productionPackages(root, ['torn'])).toThrow('@potok/torn@1.0.0 needs lost')
})

it('the sums of the lock are read for plain and scoped names', () => {
  const sum = Buffer.alloc(64, 7)
  const lock = ['a@1.0.0', "'@b/c@2.0.0-rc.1'"]
    .map((key) => `  ${key}:\n    resolution: {integrity: sha512-${sum.toString('base64')}}\n`)
    .join('\n')
  expect([...sumsIn(lock)]).toEqual([
    ['a@1.0.0', sum.toString('hex')],
    ['@b/c@2.0.0-rc.1', sum.toString('hex')],
  ])
})

function placeWith(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'potok-packages-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}
