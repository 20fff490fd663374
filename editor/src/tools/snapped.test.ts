import { describe, expect, it } from 'vitest'
import { type Frame, snapped } from './snapped.ts'

const box = (x: number, y: number, width = 100, height = 40): Frame => ({ x, y, width, height })
const near = { reach: 6, grid: 8 }

describe('a frame in the hand', () => {
  it('lies down on the middle of another, and the line is drawn from one to the other', () => {
    const { dx, dy, guides, gaps } = snapped(box(0, 0), [301, 203], [box(300, 0)], near)
    expect([dx, dy]).toEqual([300, 200])
    expect(guides).toContainEqual({ axis: 'x', at: 350, from: 0, to: 240 })
    expect(gaps).toEqual([])
  })

  it('takes the nearest of several lines, and an edge may meet the other edge', () => {
    expect(snapped(box(0, 0), [0, 97], [box(400, 60, 100, 36), box(500, 100, 30, 9)], near).dy).toBe(96)
    expect(snapped(box(0, 0), [0, 99], [box(400, 60, 100, 36), box(500, 100, 30, 9)], near).dy).toBe(100)
  })

  it('what is further than the reach pulls nothing: the grid has it', () => {
    expect(snapped(box(0, 0), [293, 201], [box(300, 0)], near)).toEqual({ dx: 296, dy: 200, guides: [], gaps: [] })
  })

  it('each way is free of the other: pulled across, on the grid along', () => {
    const { dx, dy, guides } = snapped(box(0, 0), [133, 2], [box(300, 0)], near)
    expect([dx, dy]).toEqual([136, 0])
    expect(guides.every(({ axis }) => axis === 'y')).toBe(true)
    expect(guides.map(({ at }) => at).sort((a, b) => a - b)).toEqual([0, 20, 40])
    expect(guides[0]).toMatchObject({ from: 136, to: 400 })
  })

  it('between two neighbours of its row it stands in the middle, both distances are told', () => {
    const { dx, gaps } = snapped(box(0, 0), [203, 0], [box(0, 200, 10, 10), box(50, 0, 90, 40), box(370, 0)], near)
    expect(dx).toBe(205)
    expect(gaps).toEqual([
      { axis: 'x', at: 20, from: 140, to: 205 },
      { axis: 'x', at: 20, from: 305, to: 370 },
    ])
  })

  it('after two neighbours it keeps their distance, before two as well, and in a column the same', () => {
    const row = [box(0, 0), box(133, 0)]
    expect(snapped(box(0, 0), [264, 0], row, near)).toMatchObject({ dx: 266, gaps: [{ from: 100 }, { to: 266 }] })
    expect(snapped(box(0, 0), [-131, 0], row, near)).toMatchObject({ dx: -133, gaps: [{ to: 0 }, { from: 100 }] })
    const column = [box(0, 0), box(0, 63)]
    expect(snapped(box(0, 0), [0, 128], column, near)).toMatchObject({ dy: 126, gaps: [{ axis: 'y' }, { axis: 'y' }] })
  })

  it('who stands in another row is no neighbour', () => {
    expect(snapped(box(0, 0), [264, 100], [box(0, 0), box(133, 0)], near).gaps).toEqual([])
  })

  it('with no reach it goes by the grid alone, from where it stands and not from how far it went', () => {
    expect(snapped(box(3, 3), [1, 40], [box(0, 43)], { reach: 0, grid: 1 })).toMatchObject({
      dx: 1,
      dy: 40,
      guides: [],
    })
    expect(snapped(box(3, 3), [10, 30], [], { reach: 6, grid: 40 })).toMatchObject({ dx: -3, dy: 37 })
  })
})
