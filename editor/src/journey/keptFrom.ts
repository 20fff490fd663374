import type { Laid, LaidCell, LaidRow } from '@potok/model'

/** What did not change since is the same object as before, so that only what changed is drawn again. */
export function keptFrom(before: Laid | null, laid: Laid): Laid {
  if (!before) return laid
  const rows = new Map(before.rows.map((row) => [row.id, row]))
  return {
    ...laid,
    steps: isSame(before.steps, laid.steps) ? before.steps : laid.steps,
    rows: laid.rows.map((row) => keptRow(rows.get(row.id), row)),
  }
}

function keptRow(before: LaidRow | undefined, row: LaidRow): LaidRow {
  if (!before) return row
  const known = new Map(before.cells.map((cell) => [cell.step, cell]))
  const cells = row.cells.map((cell): LaidCell => {
    const was = known.get(cell.step)
    return was && isSame(was, cell) ? was : cell
  })
  const { cells: _, ...rest } = row
  const { cells: were, ...wasRest } = before
  const isWhole = cells.length === were.length && cells.every((cell, at) => cell === were[at])
  return isWhole && isSame(rest, wasRest) ? before : { ...row, cells: isWhole ? were : cells }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
