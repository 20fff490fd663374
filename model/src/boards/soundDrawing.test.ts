import { expect, test } from 'vitest'
import { isSoundOnBoard, readBoardKey, sizeOnBoard } from './soundDrawing.ts'

const isSound = (key: string, field: string, value: unknown) => {
  const read = readBoardKey(key)
  return read !== null && isSoundOnBoard(read, field, value)
}

test('Q4: what a board holds is known by its name, its fields and its kinds', () => {
  expect(readBoardKey('p1/shape:abc_-1')).toEqual({ board: 'p1', kind: 'shape', id: 'shape:abc_-1' })
  expect(
    ['shape:a', 'p1/shape:', 'p1/camera:a', 'p1/shape:a/b', '__proto__/shape:a', 'p 1/shape:a'].map(readBoardKey),
  ).toEqual([null, null, null, null, null, null])
  const good: [string, string, unknown][] = [
    ['p1/shape:a', 'type', 'note'],
    ['p1/shape:a', 'x', -12.5],
    ['p1/shape:a', 'props.richText', { type: 'doc', content: [{ type: 'paragraph', text: 'Окно' }] }],
    ['p1/shape:a', 'props.richText', { attrs: Object.assign(Object.create(null), { dir: 'auto' }) }],
    ['p1/shape:a', 'meta.problem', 'abc'],
    ['p1/shape:a', 'props.url', 'https://gorod.example/'],
    ['p1/asset:a', 'props.src', 'asset:abcDEF123'],
    ['p1/asset:a', 'props.src', null],
    ['p1/document:document', 'gridSize', 10],
  ]
  for (const [key, field, value] of good) expect([key, field, isSound(key, field, value)]).toEqual([key, field, true])
})

test.each<[string, string, unknown]>([
  ['p1/shape:a', 'type', 'embed'],
  ['p1/shape:a', 'type', 'video'],
  ['p1/shape:a', 'type', 'bookmark'],
  ['p1/shape:a', 'onclick', 'alert(1)'],
  ['p1/shape:a', 'props.__proto__', 1],
  ['p1/shape:a', 'x', Number.NaN],
  ['p1/shape:a', 'x', Number.POSITIVE_INFINITY],
  ['p1/shape:a', 'x', undefined],
  ['p1/shape:a', 'x', Uint8Array.of(1)],
  ['p1/shape:a', 'props.url', 'javascript:alert(1)'],
  ['p1/shape:a', 'props.richText', { marks: [{ attrs: { href: 'data:text/html,x' } }] }],
  ['p1/asset:a', 'props.src', 'https://elsewhere.example/picture.png'],
  ['p1/asset:a', 'props.src', 'data:image/svg+xml,<svg/>'],
  ['p1/asset:a', 'props.src', 'javascript:alert(1)'],
  ['p1/asset:a', 'props.src', '/api/projects/other/attachments/x'],
  ['p1/asset:a', 'props.src', ['https://elsewhere.example/']],
])('Q4: %s with %s = %j is not taken', (key, field, value) => {
  expect(isSound(key, field, value)).toBe(false)
})

test('Q4: a thing as deep as a well is not taken, and its size is what it takes as JSON', () => {
  let deep: unknown = 1
  for (let depth = 0; depth < 40; depth++) deep = [deep]
  expect(isSound('p1/shape:a', 'meta.deep', deep)).toBe(false)
  expect(sizeOnBoard([['x', 12.5] as const, ['props.text', 'Окно'] as const])).toBe(5 + 16)
})
