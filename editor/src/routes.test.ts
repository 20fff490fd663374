import { expect, test } from 'vitest'
import { addressOf, type Route, readRoute } from './routes.ts'

const at = (address: string) => readRoute(new URL(address, 'http://potok.lan'))

test('an address opens its screen, and the screen gives the same address back', () => {
  const screens: Record<string, Route> = {
    '/': { name: 'home' },
    '/p/abc': { name: 'project', project: 'abc', part: 'overview' },
    '/p/abc/card': { name: 'project', project: 'abc', part: 'card' },
    '/p/abc/evidence?method=gemba': { name: 'project', project: 'abc', part: 'evidence', method: 'gemba' },
    '/p/abc/evidence?method=gemba&item=e1': {
      name: 'project',
      project: 'abc',
      part: 'evidence',
      method: 'gemba',
      item: 'e1',
    },
    '/p/abc/history': { name: 'project', project: 'abc', part: 'history' },
    '/p/abc/map/m1': { name: 'map', project: 'abc', map: 'm1', step: null },
    '/p/abc/map/m1?step=s8': { name: 'map', project: 'abc', map: 'm1', step: 's8' },
    '/p/abc/map/m1?step=s8&talk=1': { name: 'map', project: 'abc', map: 'm1', step: 's8', talk: true },
    '/p/abc/comments?item=t1': { name: 'project', project: 'abc', part: 'comments', item: 't1' },
    '/p/abc/map/m1?view=notes': { name: 'map', project: 'abc', map: 'm1', step: null, view: 'notes' },
    '/p/abc/map/m1?at=v1': { name: 'map', project: 'abc', map: 'm1', step: null, at: 'v1' },
    '/p/abc/map/m1?at=v1&against=v2&step=s8': {
      name: 'map',
      project: 'abc',
      map: 'm1',
      step: 's8',
      at: 'v1',
      against: 'v2',
    },
    '/p/abc/prototypes/p1/board': { name: 'board', project: 'abc', prototype: 'p1' },
    '/join#k7': { name: 'join', token: 'k7' },
    '/first#t': { name: 'first', token: 't' },
    '/read#t': { name: 'read', token: 't' },
    '/review#t': { name: 'review', token: 't' },
    '/review/r1': { name: 'review', reviewer: 'r1' },
    '/check#s1': { name: 'check', submission: 's1' },
  }
  for (const [address, route] of Object.entries(screens)) {
    expect(at(address)).toEqual(route)
    expect(addressOf(route)).toBe(address)
  }
})

test('an address that nobody knows leads nowhere, also when it cannot be decoded', () => {
  for (const path of ['/x', '/p', '/p/abc/nothing', '/p/abc/map', '/p/abc/map/m1/more', '/%E0%A4%A'])
    expect(at(path)).toEqual({ name: 'nowhere', path })
})

test('an id with unusual signs survives the address', () => {
  const route: Route = { name: 'map', project: 'а/б', map: 'm?1', step: '№ 8' }
  expect(at(addressOf(route))).toEqual(route)
})
