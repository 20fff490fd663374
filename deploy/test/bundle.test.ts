import { execFileSync, spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { archive, listed } from '../../bin/bundle/archive.mjs'
import { ensureBundle } from '../../bin/bundle/bundle.mjs'
import { refusedLicences } from '../../bin/bundle/licences.mjs'
import { productionPackages } from '../../bin/bundle/packages.mjs'
import { pinned } from '../../bin/runtime.mjs'
import { checkout, dropFolders, emptyFolder, unpacked } from './place.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 })
let bundle = ''
let made: Awaited<ReturnType<typeof ensureBundle>>
beforeAll(async () => {
  made = await ensureBundle()
  bundle = await unpacked()
})
afterAll(dropFolders)

const read = (path: string) => readFileSync(join(bundle, path), 'utf8')
const HOUSE = ['model', 'exporters', 'importers', 'collab-server', 'editor']

it('the archive fits the sum beside it, and every file in it the sums inside', () => {
  const beside = spawnSync('sha256sum', ['--check', `${made.name}.tar.gz.sha256`], { cwd: join(made.archive, '..') })
  expect(beside.status).toBe(0)
  const inside = execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: bundle, encoding: 'utf8' })
  expect(inside).toBe('')
  const files = listed(bundle).flatMap(({ path, isFolder }) => (isFolder || path === 'SHA256SUMS' ? [] : [path]))
  const summed = read('SHA256SUMS')
    .trim()
    .split('\n')
    .map((line) => line.slice(66))
  expect(summed).toEqual(files)
})

it('the same content is the same archive, whenever and in whatever order it was written', async () => {
  const place = emptyFolder()
  const files = ['b/two', 'a', 'b/one', 'длинное имя/в котором больше сотни знаков'.repeat(3)]
  const archived = await Promise.all(
    [files, files.toReversed()].map(async (order, at) => {
      const folder = join(place, String(at))
      for (const [minute, path] of order.entries()) {
        mkdirSync(join(folder, path, '..'), { recursive: true })
        writeFileSync(join(folder, path), path)
        utimesSync(join(folder, path), at, minute * 60)
      }
      await archive(folder, 'potok', `${folder}.tar.gz`)
      return readFileSync(`${folder}.tar.gz`)
    }),
  )
  expect(archived[0]!.equals(archived[1]!)).toBe(true)
  const env = { PATH: process.env.PATH, TZ: 'UTC' }
  const rows = execFileSync('tar', ['-tzvf', join(place, '0.tar.gz')], { encoding: 'utf8', env })
  expect(rows).toMatch(/^drwxr-xr-x 0\/0 +0 2026-01-01 00:00 potok\/$/m)
})

it('everything that the built server asks for by name is in the bundle', () => {
  const built = globSync('*.js', { cwd: join(bundle, 'collab-server/dist') })
  const asked = built.flatMap((file) => {
    const text = read(`collab-server/dist/${file}`)
    const names = text.matchAll(/^(?:import|export)\b[^'"`;()]*?(?:from)?\s*['"]([^'"\n]+)['"]/gm)
    const resolved = text.matchAll(/['"`]((?:@expo-google-fonts|@myriaddreamin|@resvg|better-auth)\/[^'"`\s]+)['"`]/g)
    return [...names, ...resolved].map(([, name = '']) => name)
  })
  const outside = [...new Set(asked)].filter((name) => !name.startsWith('.') && !isBuiltin(name))
  expect(outside.length).toBeGreaterThan(15)
  const { resolve } = createRequire(join(bundle, 'collab-server/dist/main.js'))
  for (const name of outside) expect(resolve(name), name).toContain(bundle)
})

it('what runs here was written for this machine, and asks of the system no more than an old one has', () => {
  const native = listed(bundle).filter(({ path }) => /\.node$|^runtime\/node$/.test(path))
  expect(native.length).toBe(3)
  const versions = native.flatMap(({ path }) =>
    [...readFileSync(join(bundle, path), 'latin1').matchAll(/GLIBC_2\.(\d+)/g)].map(([, minor]) => Number(minor)),
  )
  expect(Math.max(...versions)).toBe(28)
  for (const page of ['INSTALL.ru.md', 'INSTALL.en.md']) expect(read(page)).toContain('glibc 2.28')
})

it('nothing in it is a leftover: no source, no test, no link to a store, no trace of the machine that built it', () => {
  const files = listed(bundle).flatMap(({ path, isFolder }) => (isFolder ? [] : [path]))
  expect(files.filter((path) => /\.(ts|map|bare)$|(^|\/)\.(pnpm|bin)(\/|$)|deploy\/test/.test(path))).toEqual([])
  const ours = files.filter((path) => /^(deploy|collab-server|editor)\/.*\.(js|html|md|sh|service|ya?ml)$/.test(path))
  expect(ours.length).toBeGreaterThan(20)
  expect(ours.filter((path) => read(path).includes(checkout))).toEqual([])
})

it('LICENSES names every package of the product with its text, the board’s library and the runtime too', () => {
  const { packages } = productionPackages(checkout, HOUSE)
  expect(refusedLicences(packages)).toEqual([])
  const text = read('LICENSES')
  for (const { key } of packages) expect(text.includes(`\n${key}  `), key).toBe(true)
  expect(text.startsWith(`nodejs@${pinned.node}  `)).toBe(true)
  const tldraw = readFileSync(join(checkout, 'editor/src/board/tldraw-licence.txt'), 'utf8').trim()
  expect(text.includes(tldraw)).toBe(true)
  expect(text.includes('SIL OPEN FONT LICENSE')).toBe(true)
})

it('the bill of materials names every package with its place, licence and sum, and who stands on whom', () => {
  const { packages } = productionPackages(checkout, HOUSE)
  const bill = JSON.parse(read('sbom.cdx.json'))
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', metadata: { component: { name: 'potok' } } })
  const named = bill.components.map(({ name, version }: Record<string, string>) => `${name}@${version}`)
  expect(named).toEqual([`nodejs@${pinned.node}`, ...packages.map(({ key }) => key)])
  for (const { name, purl, licenses, hashes } of bill.components) {
    expect(purl, name).toMatch(/^pkg:(npm|generic)\/[\w%./~+-]+@[\w.+-]+$/)
    expect(licenses, name).toHaveLength(1)
    expect(hashes[0].content, name).toMatch(hashes[0].alg === 'SHA-512' ? /^[0-9a-f]{128}$/ : /^[0-9a-f]{64}$/)
  }
  const refs = new Set(bill.components.map((one: Record<string, string>) => one['bom-ref']))
  expect(refs.size).toBe(bill.components.length)
  const leads = bill.dependencies.flatMap(({ dependsOn }: { dependsOn: string[] }) => dependsOn)
  expect(new Set(leads)).toEqual(refs)
})

it.each([
  ['card', 'pdf'],
  ['sop', 'docx'],
  ['system', 'xlsx'],
  ['map', 'png'],
  ['map', 'bpmn'],
  ['project', 'json'],
])('the command line works from it: %s as %s', (what, as) => {
  const sample = join(bundle, 'node_modules/@potok/model/fixtures/cases/land-use-permit.json')
  const out = join(bundle, '..', `out.${as}`)
  const asked = ['export', sample, '--what', what, '--as', as, '--out', out]
  const { status, stderr } = spawnSync(join(bundle, 'potok'), asked, { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(readFileSync(out).length).toBeGreaterThan(1000)
  rmSync(out)
})
