import type { Point } from '@potok/model'
import { ancestorsOf } from './ancestors.ts'
import type { Cell } from './cells.ts'

/** An end that holds to nothing belongs to the nearest box, no further off than this. */
const NEAR = 15

/** The step that an end of an edge is at: what it is glued to, or what that is in; else what stands near. */
export class Ends {
  readonly #cells: ReadonlyMap<string, Cell>
  readonly #steps: ReadonlyMap<string, Cell>
  readonly #columns = new Map<number, Cell[]>()

  constructor(cells: ReadonlyMap<string, Cell>, steps: readonly Cell[]) {
    this.#cells = cells
    this.#steps = new Map(steps.map((cell) => [cell.id, cell]))
    for (const cell of steps) {
      const last = Math.min(columnOf(cell.rect.x + cell.rect.width + NEAR), columnOf(cell.rect.x) + WIDEST)
      for (let at = columnOf(cell.rect.x - NEAR); at <= last; at++) {
        const column = this.#columns.get(at)
        if (column) column.push(cell)
        else this.#columns.set(at, [cell])
      }
    }
  }

  of(glued: string, point: Point | null): string | null {
    const cell = this.#cells.get(glued)
    const step = cell && [cell, ...ancestorsOf(cell, this.#cells)].find(({ id }) => this.#steps.has(id))
    if (step) return step.id
    return point ? this.#near(point) : null
  }

  #near([x, y]: Point): string | null {
    let best: { id: string; off: number } | null = null
    for (const { id, rect } of this.#columns.get(columnOf(x)) ?? []) {
      const dx = Math.max(rect.x - x, 0, x - rect.x - rect.width)
      const dy = Math.max(rect.y - y, 0, y - rect.y - rect.height)
      const off = Math.hypot(dx, dy)
      if (off <= NEAR && (!best || off < best.off)) best = { id, off }
    }
    return best?.id ?? null
  }
}

const COLUMN = 200
/** Of a box that is wider than any, not all is looked at. */
const WIDEST = 100
const columnOf = (x: number): number => Math.floor(x / COLUMN)
