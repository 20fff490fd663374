import { ancestorsOf } from './ancestors.ts'
import type { Cell } from './cells.ts'

/** Swimlanes of a page: the innermost is a lane, named by the way to it. */
export interface Lanes {
  readonly lanes: readonly { readonly cell: Cell; readonly name: string }[]
  /** The lane that a cell is in; null: it is in none. */
  of(cell: Cell): Cell | null
  /** Holds others and is itself nothing that is shown. */
  isContainer(cell: Cell): boolean
  /** Lanes stand beside each other: the page runs downwards. */
  readonly isUpright: boolean
}

export function lanesOf(cells: ReadonlyMap<string, Cell>): Lanes {
  const within = Map.groupBy(cells.values(), ({ parent }) => parent)
  const inside = (cell: Cell) => within.get(cell.id) ?? []
  const isLane = remembered(
    (cell) =>
      cell.isVertex &&
      (cell.style.has('swimlane') || cell.style.get('shape') === 'swimlane') &&
      !isListing(cell, inside),
  )
  const isTable = ({ style }: Cell) => /^table(Row)?$/.test(style.get('shape') ?? '')
  const every = [...cells.values()].filter(isLane)
  const innermost = every.filter((cell) => !inside(cell).some(isLane))
  const used = innermost.filter((cell) => cell.text !== '' || inside(cell).some(({ isVertex }) => isVertex))
  const lanes = used.map((cell) => ({ cell, name: nameOf(cell, cells, isLane) }))
  const known = new Set(used.map(({ id }) => id))
  const isUpright = used.length > 1 && apart(used, 'x') > apart(used, 'y')
  lanes.sort((a, b) => (isUpright ? a.cell.rect.x - b.cell.rect.x : a.cell.rect.y - b.cell.rect.y))
  return {
    lanes,
    isUpright,
    isContainer: remembered(
      (cell) =>
        isLane(cell) || isTable(cell) || (cell.style.has('group') && inside(cell).some(({ isVertex }) => isVertex)),
    ),
    of(cell) {
      for (const at of ancestorsOf(cell, cells)) if (known.has(at.id)) return at
      const [x, y] = [cell.rect.x + cell.rect.width / 2, cell.rect.y + cell.rect.height / 2]
      return (
        used.find(({ rect }) => x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height) ??
        null
      )
    },
  }
}

/** Asked for each of those that are in it, worked out once. */
function remembered(holds: (cell: Cell) => boolean): (cell: Cell) => boolean {
  const known = new Map<Cell, boolean>()
  return (cell) => {
    const answer = known.get(cell) ?? holds(cell)
    known.set(cell, answer)
    return answer
  }
}

/** A class with its fields, a list with its lines: drawn by the same style, yet a box with text. */
function isListing(cell: Cell, inside: (cell: Cell) => readonly Cell[]): boolean {
  if (cell.style.get('childLayout') !== 'stackLayout') return false
  const held = inside(cell).filter(({ isVertex }) => isVertex)
  return held.length > 0 && held.every(({ style }) => style.has('text') || style.has('line'))
}

/** «Пул: Дорожка»; what has no name is passed over. */
function nameOf(cell: Cell, cells: ReadonlyMap<string, Cell>, isLane: (cell: Cell) => boolean): string {
  const names = [cell, ...ancestorsOf(cell, cells)]
    .filter((one) => isLane(one) && one.text !== '')
    .map(({ text }) => text.replace(/\s+/gu, ' '))
  return names.toReversed().join(': ')
}

function apart(lanes: readonly Cell[], axis: 'x' | 'y'): number {
  const at = lanes.map(({ rect }) => rect[axis])
  return Math.max(...at) - Math.min(...at)
}
