import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { pnpmFile } from '../bin/runtime.mjs'
import { tool } from '../bin/tools.mjs'
import { checkout, placeWith } from './place.ts'

function ask(name: keyof typeof tool, args: string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool[name](), ...args], { cwd, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

const unused = {
  'package.json': '{ "name": "small", "type": "module", "main": "main.ts" }',
  'knip.json': '{ "entry": ["main.ts"], "project": ["*.ts"] }',
  'main.ts': `import { used } from './used.ts'\nconsole.log(used)\n`,
  'used.ts': 'export const used = 1\n',
}

test('house: knip passes where all code is used, and names a forgotten file and export', () => {
  expect(ask('knip', ['--no-progress'], placeWith(unused)).status).toBe(0)
  const withForgotten = {
    ...unused,
    'used.ts': 'export const used = 1\nexport const idle = 2\n',
    'lost.ts': 'export {}\n',
  }
  const { status, said } = ask('knip', ['--no-progress'], placeWith(withForgotten))
  expect(status).toBe(1)
  expect(said).toContain('lost.ts')
  expect(said).toContain('idle')
})

test('house 2: the types of a browser and of Node are unknown inside model', () => {
  const config = JSON.stringify({ extends: `${checkout}/house/pure.tsconfig.json`, include: ['*.ts'], exclude: [] })
  const good = placeWith({ 'tsconfig.json': config, 'good.ts': 'export const size = new Map([[1, 2]]).size\n' })
  expect(ask('tsc', ['-p', '.'], good)).toEqual({ status: 0, said: '' })
  const bad = placeWith({
    'tsconfig.json': config,
    'screen.ts': 'export const title = document.title\n',
    'node.ts': 'export const where = process.cwd()\n',
  })
  const { status, said } = ask('tsc', ['-p', '.'], bad)
  expect(status).not.toBe(0)
  expect(said).toContain("'document'")
  expect(said).toContain("'process'")
})

test('house: a package whose peer is not there is named', () => {
  const lock = `lockfileVersion: '9.0'
settings:
  autoInstallPeers: false
importers:
  .:
    dependencies:
      needy:
        specifier: 1.0.0
        version: 1.0.0
packages:
  needy@1.0.0:
    resolution: {integrity: sha512-AAAA}
    peerDependencies:
      wanted: ^2.0.0
snapshots:
  needy@1.0.0: {}
`
  const files = { 'package.json': '{ "dependencies": { "needy": "1.0.0" } }', 'pnpm-lock.yaml': lock }
  const peers = (cwd: string) => spawnSync(process.execPath, [pnpmFile, 'peers', 'check'], { cwd, encoding: 'utf8' })
  const { status, stdout } = peers(placeWith(files))
  expect(status).toBe(1)
  expect(stdout).toContain('missing peer wanted')
  const content = placeWith({ ...files, 'pnpm-lock.yaml': lock.replace(/ +peerDependencies:\n.*\n/, '') })
  expect(peers(content).status).toBe(0)
})
