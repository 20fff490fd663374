import { expect, test } from 'vitest'
import { absoluteAddresses } from './addresses.ts'
import { checkout, placeWith } from './place.ts'

test('house: only editor/src/address.ts knows where Potok stands on its host', () => {
  expect(absoluteAddresses(checkout)).toEqual([])
})

test('house: an address that only holds on a host of its own is found, what goes through the module is left alone', () => {
  const bad = [
    `await fetch('/api/me')`,
    'const file = `/api/projects/${id}/export`',
    'new WebSocket(`${ws}://${location.host}/collab`)',
    `const socket = '/collab'`,
    `<a href="/people">x</a>`,
    `<img src={'/mark.svg'} />`,
    `location.assign('/')`,
    `history.pushState(null, '', '/people')`,
    `window.open('/p/1')`,
    'const link = `${location.origin}/join#${token}`',
    `if (location.pathname === '/') go()`,
    `const route = readRoute(location)`,
    `const { pathname } = location`,
    `const style = { background: 'url(/mark.svg)' }`,
  ]
  const good = [
    `await fetch(ours('/api/me'))`,
    'const file = ours(`/api/projects/${id}/export`)',
    'const link = whole(`/join#${token}`)',
    `await ask('GET', '/people')`,
    `location.reload()`,
    `location.assign(ours('/'))`,
    `history.replaceState(null, '', ours(place ?? '/'))`,
    `<a href={addressOf({ name: 'home' })}>x</a>`,
    `const parts = name.split('/')`,
    `import { ask } from '../api/ask.ts'`,
  ]
  const root = placeWith({
    'editor/src/bad.tsx': bad.join('\n'),
    'editor/src/good.tsx': good.join('\n'),
    'editor/src/bad.css': '.mark { background: url("/mark.svg") }',
    'editor/src/good.css': '.mark { background: url("./mark.svg") }',
    'editor/src/address.ts': 'export const whole = (path: string) => location.origin + path',
    'editor/src/some.test.ts': `readRoute({ pathname: '/p/1' })`,
    'editor/e2e/some.story.ts': `await ask(page, '/api/people')`,
  })
  expect(absoluteAddresses(root)).toEqual([
    'editor/src/bad.css:1',
    ...bad.map((_, at) => `editor/src/bad.tsx:${at + 1}`),
  ])
})
