import { expect, test } from 'vitest'
import type { ServerState } from '../api/server.ts'
import { type CheckName, type Seen, selfCheck } from './selfCheck.ts'

const now = Date.parse('2026-11-29T10:00:00Z')
const STATE: ServerState = {
  now,
  begun: now,
  ready: { running: true, folder: true, disk: true, journal: true },
  versions: { potok: '0.1.0', node: '24', tables: 19, documents: 1, updated: now },
  waitingBytes: 0,
  disk: { data: 1, free: 20 * 2 ** 30, size: 40 * 2 ** 30 },
  memory: 1,
  documents: 0,
  connections: 0,
  projects: 0,
  staff: 1,
  guests: 0,
  administrators: 1,
  signedIn: 1,
  links: { open: 0, expired: 0, usedUp: 0, withdrawn: 0 },
  damaged: 0,
  publicUrl: 'https://potok.gorod.ru',
  proxyTells: true,
  cluster: null,
  backups: { kept: [{ name: 'a', at: now - 3_600_000, size: 1 }], trouble: null, isRunning: false },
}
const SEEN: Seen = { address: 'https://potok.gorod.ru', socketMs: 40, aheadMs: 300, lacks: [] }

const found = (name: CheckName, state: Partial<ServerState>, seen: Partial<Seen> = {}) => {
  const check = selfCheck({ ...STATE, ...state }, { ...SEEN, ...seen }).find((one) => one.name === name)
  return check && `${check.tone} ${check.word}`
}

test('an installation as it should be: every line is well', () => {
  const all = selfCheck(STATE, SEEN)
  expect(all.map(({ tone }) => tone)).toEqual(all.map(() => 'ok'))
  expect(all.map(({ name }) => name)).toEqual([
    'address',
    'secure',
    'proxy',
    'socket',
    'clock',
    'disk',
    'backups',
    'browser',
  ])
})

test('each thing that an installation gets wrong has its own line', () => {
  const http = 'http://potok.gorod.ru'
  expect(found('address', {}, { address: http })).toBe('danger other')
  expect(found('address', { publicUrl: null })).toBe('warn untold')
  expect(found('address', { publicUrl: null }, { address: 'http://127.0.0.1:8080' })).toBe('ok here')
  const inPortal = 'https://portal.gorod.ru/potok'
  expect(found('address', { publicUrl: inPortal }, { address: inPortal })).toBe('ok same')
  expect(found('address', { publicUrl: inPortal }, { address: 'https://portal.gorod.ru' })).toBe('danger other')
  expect(found('secure', {}, { address: http })).toBe('danger no')
  expect(found('secure', {}, { address: 'http://localhost:8080' })).toBe('ok here')
  expect(found('proxy', { proxyTells: false })).toBe('danger no')
  expect(found('proxy', { proxyTells: null })).toBe(undefined)
  expect(found('socket', {}, { socketMs: null })).toBe('danger no')
  expect(found('socket', {}, { socketMs: 2000 })).toBe('warn slow')
  expect(found('clock', {}, { aheadMs: 20_000 })).toBe('warn ahead')
  expect(found('clock', {}, { aheadMs: -20_000 })).toBe('warn behind')
  expect(found('clock', {}, { aheadMs: 2 * 86_400_000 })).toBe('danger ahead')
  expect(found('disk', { disk: { data: 1, free: 1 << 30, size: null } })).toBe('warn little')
  expect(found('disk', { ready: { ...STATE.ready, disk: false } })).toBe('danger full')
  expect(found('backups', { backups: null })).toBe('warn off')
  expect(found('backups', { backups: { kept: [], trouble: 'нет места', isRunning: false } })).toBe('danger failed')
  expect(
    found('backups', {
      backups: { kept: [{ name: 'a', at: now - 2 * 86_400_000, size: 1 }], trouble: null, isRunning: false },
    }),
  ).toBe('warn late')
  expect(found('browser', {}, { lacks: ['indexedDB'] })).toBe('danger no')
})
