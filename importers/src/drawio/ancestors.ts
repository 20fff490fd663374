import type { Cell } from './cells.ts'

/** Deeper than any drawing is nested: what lies above is as if it were not there. */
const DEEPEST = 100

/** What a cell is in, from the inside out; a circle ends where it closes. */
export function* ancestorsOf(cell: Cell, cells: ReadonlyMap<string, Cell>): Generator<Cell> {
  const seen = new Set([cell.id])
  for (let at = cells.get(cell.parent); at && !seen.has(at.id) && seen.size <= DEEPEST; at = cells.get(at.parent)) {
    yield at
    seen.add(at.id)
  }
}
