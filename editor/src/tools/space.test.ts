import { describe, expect, it } from 'vitest'
import { lineAt, roomMade, type Standing } from './space.ts'
import type { Point } from './tool.ts'

const box = (id: string, x: number, y: number, laneId = 'a'): Standing => ({ id, x, y, width: 100, height: 40, laneId })
const lanes = [
  { id: 'a', y: 0, height: 150 },
  { id: 'b', y: 150, height: 76 },
]
const boxes = [box('start', 0, 8), box('next', 200, 8), box('below', 260, 90), box('other', 400, 160, 'b')]

const made = (at: Point, by: Point, grid = 8) => {
  const { ids, dx, dy, lane } = roomMade(lineAt(at, boxes, lanes), by, grid)
  return { ids, dx, dy, lane }
}

describe('the tool that makes space', () => {
  it('pulled right, pushes all that stands right of the line, in every lane', () => {
    expect(made([150, 20], [83, 10])).toEqual({ ids: ['next', 'below', 'other'], dx: 80, dy: 0, lane: null })
    expect(made([300, 20], [40, 0])).toMatchObject({ ids: ['below', 'other'], dx: 40 })
  })

  it('pulled left, takes no more room than leaves the distance of the design', () => {
    expect(made([150, 20], [-60, 0]).dx).toBe(-56)
    expect(made([150, 20], [-500, 0]).dx).toBe(-76)
  })

  it('pulled down, pushes what stands below in the same lane; up it comes back without touching', () => {
    expect(made([250, 60], [3, 48])).toEqual({ ids: ['below'], dx: 0, dy: 48, lane: null })
    expect(made([250, 60], [0, -90]).dy).toBe(-34)
  })

  it('under the last row the lane itself gets higher, and never lower than an empty one', () => {
    expect(made([250, 140], [0, 40])).toEqual({ ids: [], dx: 0, dy: 40, lane: { id: 'a', height: 190 } })
    expect(made([250, 140], [0, -400]).lane).toEqual({ id: 'a', height: 26 })
  })

  it('where nothing stands beyond the line nothing happens', () => {
    expect(made([900, 20], [80, 0])).toEqual({ ids: [], dx: 0, dy: 0, lane: null })
  })

  it('shows the line, where it goes and the room between', () => {
    const { guides, gaps } = roomMade(lineAt([150, 20], boxes, lanes), [80, 0], 8)
    expect(guides.map(({ axis, at }) => [axis, at])).toEqual([
      ['x', 150],
      ['x', 230],
    ])
    expect(gaps).toEqual([{ axis: 'x', at: 20, from: 150, to: 230 }])
  })
})
