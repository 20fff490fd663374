import { describe, expect, it } from 'vitest'
import { type Aligning, aligned, type Unit } from './aligned.ts'

const unit = (x: number, y: number, width = 100, height = 40, lane = 'a'): Unit => ({
  ids: [`${x}`],
  frame: { x, y, width, height },
  lanes: [lane],
})
const row = [unit(0, 0), unit(150, 13, 60), unit(400, 5, 100, 60)]
const column = [unit(0, 0), unit(33, 100, 50), unit(9, 250, 100, 60, 'b')]

const shifts = (how: Aligning, units: readonly Unit[]) => {
  const done = aligned(how, units)
  return done.ok ? done.shifts.map(([dx, dy]) => `${dx},${dy}`).join(' ') : done.why
}

describe('several steps', () => {
  it('stand with one edge or their middles in a line', () => {
    expect(shifts('top', row)).toBe('0,0 0,-13 0,-5')
    expect(shifts('bottom', row)).toBe('0,25 0,12 0,0')
    expect(shifts('middle', row)).toBe('0,13 0,0 0,-2')
    expect(shifts('left', column)).toBe('0,0 -33,0 -9,0')
    expect(shifts('right', column)).toBe('9,0 26,0 0,0')
    expect(shifts('centre', column)).toBe('5,0 -3,0 -4,0')
  })

  it('stand at equal distances while the outermost stay, whatever order they were chosen in', () => {
    expect(shifts('across', [row[2]!, row[0]!, row[1]!])).toBe('0,0 0,0 70,0')
    expect(
      shifts(
        'down',
        column.map((one) => ({ ...one, lanes: ['a'] })),
      ),
    ).toBe('0,0 0,25 0,0')
  })

  it('never leave their lane: up and down only inside one', () => {
    for (const how of ['top', 'middle', 'bottom', 'down'] as const) expect(shifts(how, column)).toBe('lanes')
  })

  it('never come to lie upon each other', () => {
    expect(shifts('left', row)).toBe('overlap')
    expect(shifts('top', [unit(0, 0), unit(20, 60)])).toBe('overlap')
    expect(shifts('left', [unit(0, 0), unit(50, 0)])).toBe('0,0 -50,0')
  })

  it('must be two to align and three to have distances', () => {
    expect(shifts('left', [row[0]!])).toBe('few')
    expect(shifts('across', [row[0]!, row[1]!])).toBe('few')
  })
})
