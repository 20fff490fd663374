import type { Box, Scene } from '@potok/model'
import { expect, it } from 'vitest'
import { emptyScene } from './drawn.ts'
import { windowOf } from './windowOf.ts'

const NOTHING: ReadonlySet<string> = new Set()

/** Rows of thirty boxes, 200 apart. */
function rows(count: number): Scene {
  const boxes = Array.from({ length: count }, (_, at): [string, Box] => {
    const id = `b${at}`
    const x = (at % 30) * 200
    const y = Math.floor(at / 30) * 100
    return [id, { id, x, y, width: 176, height: 60, question: null } as unknown as Box]
  })
  const bounds = { x: 0, y: 0, width: 6000, height: Math.ceil(count / 30) * 100 }
  return { ...emptyScene('m', 'ru'), boxes: new Map(boxes), bounds }
}

const at = (x: number, zoom = 1) => ({ x, y: 0, zoom, width: 1000, height: 600 })

it('boxes in sight and just beside it are in the page, the nearest to the middle first', () => {
  const ids = windowOf(rows(60), at(0), NOTHING, NOTHING)
  expect(ids).toContain('b0')
  expect(ids).toContain('b6') // 1,200 to the right: within the rim
  expect(ids).not.toContain('b7')
  expect(['b32', 'b2']).toContain(ids[0])
})

it('a box that left the sheet stays until it is far away, so that a hand that trembles mounts nothing again', () => {
  const mounted = new Set(['b0', 'b1'])
  expect(windowOf(rows(60), at(-500), mounted, NOTHING)).toContain('b0')
  expect(windowOf(rows(60), at(-500), NOTHING, NOTHING)).not.toContain('b0')
  expect(windowOf(rows(60), at(-700), mounted, NOTHING)).not.toContain('b0')
})

it('a whole map of thousands is a picture: only what is in hand is in the page', () => {
  const ids = windowOf(rows(3000), at(0, 0.1), NOTHING, new Set(['b2999', 'gone']))
  expect(ids).toEqual(['b2999'])
})

it('a small map is in the page whole from however far it is looked at, and never more than 150 boxes are', () => {
  expect(windowOf(rows(60), at(0, 0.1), NOTHING, NOTHING)).toHaveLength(60)
  const many = windowOf(rows(3000), at(0, 0.46), NOTHING, new Set(['b2999']))
  expect(many).toHaveLength(150)
  expect(many[0]).toBe('b2999')
})
