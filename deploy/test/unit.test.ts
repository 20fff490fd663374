import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { checkout, dropFolders, emptyFolder } from './place.ts'

afterEach(dropFolders)

const file = join(checkout, 'deploy/systemd/potok.service')
const text = readFileSync(file, 'utf8')
const sectionOf = (name: string) => text.split(/^\[/m).find((part) => part.startsWith(`${name}]`)) ?? ''
const service = new Map(
  [...sectionOf('Service').matchAll(/^([A-Za-z]+)=(.*)$/gm)].map(([, key = '', value = '']) => [key, value]),
)

/** What systemd itself says about a unit, in a root of its own that has the program and the targets it names. */
function verified(unit: string): string[] {
  const root = emptyFolder()
  const units = join(root, 'etc/systemd/system')
  mkdirSync(units, { recursive: true })
  writeFileSync(join(units, 'potok.service'), unit)
  for (const target of ['sysinit', 'basic', 'network-online', 'multi-user', 'shutdown', 'system'])
    writeFileSync(join(units, `${target}.${target === 'system' ? 'slice' : 'target'}`), '[Unit]\n')
  const program = join(root, 'opt/potok/current')
  mkdirSync(program, { recursive: true })
  writeFileSync(join(program, 'potok'), '#!/bin/sh\n', { mode: 0o755 })
  const asked = ['verify', '--man=no', `--root=${root}`, 'potok.service']
  const { stdout, stderr, error } = spawnSync('systemd-analyze', asked, { encoding: 'utf8' })
  if (error) throw error
  return `${stdout}${stderr}`
    .trim()
    .split('\n')
    .filter((line) => line !== '')
}

it('systemd knows every word of the unit and its value', () => {
  expect(verified(text)).toEqual([])
})

it.each([
  ['an unknown word', 'ProtectSystem=strict', 'ProtectSistem=strict', 'ProtectSistem'],
  ['a value that is none', 'ProtectHome=yes', 'ProtectHome=perhaps', 'perhaps'],
  ['a program that is not there', 'current/potok serve', 'current/potoc serve', 'potoc'],
])('%s in it would be found', (_, right, wrong, words) => {
  expect(text).toContain(right)
  expect(verified(text.replace(right, wrong)).join('\n')).toContain(words)
})

it('systemd finds it closed enough', () => {
  const root = emptyFolder()
  mkdirSync(join(root, 'etc/systemd/system'), { recursive: true })
  const exposed = (unit: string) => {
    writeFileSync(join(root, 'etc/systemd/system/potok.service'), unit)
    const asked = ['security', '--offline=yes', '--threshold=40', '--no-pager', `--root=${root}`, 'potok.service']
    return spawnSync('systemd-analyze', asked, { encoding: 'utf8' }).status
  }
  expect(exposed(text)).toBe(0)
  expect(exposed(text.replace(/^(Protect|Restrict|Private|Capability|NoNew).*$/gm, ''))).not.toBe(0)
})

it('what the unit starts and reads is what the bundle and its installation bring', () => {
  expect(service.get('ExecStart')).toBe('/opt/potok/current/potok serve')
  expect(existsSync(join(checkout, 'deploy/bundle/potok'))).toBe(true)
  const steps = ['install.sh', 'steps.sh']
    .map((name) => readFileSync(join(checkout, 'deploy/bundle', name), 'utf8'))
    .join('')
  expect(steps).toContain('etc=$root/etc/potok')
  expect(steps).toContain('settings=$etc/potok.env')
  expect(service.get('EnvironmentFile')).toBe('/etc/potok/potok.env')
  expect(service.get('User')).toBe('potok')
  expect(steps).toContain('useradd --system')
  const sample = readFileSync(join(checkout, 'deploy/bundle/potok.env'), 'utf8')
  const state = `/var/lib/${service.get('StateDirectory')}`
  for (const name of ['POTOK_DATA_DIR', 'POTOK_BACKUP_DIR'])
    expect(sample).toMatch(new RegExp(`^${name}=${state}/`, 'm'))
})

it('the unit gives the server more time to stop than it takes', () => {
  const settings = readFileSync(join(checkout, 'collab-server/src/settings.ts'), 'utf8')
  const takes = Number(/STOP_SECONDS = (\d+)/.exec(settings)?.[1])
  expect(takes).toBeGreaterThan(0)
  expect(Number(service.get('TimeoutStopSec'))).toBeGreaterThan(takes * 2)
})
