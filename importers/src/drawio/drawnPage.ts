import type { Look, Rect } from '@potok/model'
import { isAside } from '../drawn/allowedFlows.ts'
import type { DrawnFlow, DrawnMap, DrawnStep } from '../drawn/drawn.ts'
import type { Left } from '../importer.ts'
import { ancestorsOf } from './ancestors.ts'
import type { Cell } from './cells.ts'
import { Ends } from './ends.ts'
import { lanesOf } from './lanes.ts'
import { lookOf, type ShapeLook } from './looks.ts'

interface Led {
  readonly edge: Cell
  readonly start: string
  readonly end: string
}

/** A page as a map. What does not come along is told in `left`. */
export function drawnPage(name: string, cells: ReadonlyMap<string, Cell>, key: string, left: Left[]): DrawnMap {
  const { lanes, of, isContainer, isUpright } = lanesOf(cells)
  const tell = (code: string, cell: Cell) => left.push({ code, place: placeOf(name, cell) })
  const edges = [...cells.values()].filter(({ isEdge }) => isEdge)
  const edgeIds = new Set(edges.map(({ id }) => id))
  const shapes = [...cells.values()].filter(
    (cell) => cell.isVertex && !isContainer(cell) && !edgeIds.has(cell.parent) && !isPartOf(cell, cells, isContainer),
  )
  const ends = new Ends(cells, shapes)
  const led: Led[] = []
  for (const edge of edges) {
    const [start, end] = [ends.of(edge.source, edge.from), ends.of(edge.target, edge.to)]
    if (start && end) led.push({ edge, start, end })
    else tell('flowLoose', edge)
  }
  const [out, into] = [Map.groupBy(led, ({ start }) => start), Map.groupBy(led, ({ end }) => end)]
  const looks = new Map<string, Look>()
  for (const cell of shapes) {
    const [leaves, enters] = [out.has(cell.id), into.has(cell.id)]
    const look = settledLook(lookOf(cell), cell, leaves, enters)
    if (look) looks.set(cell.id, look)
    else tell('shape', cell)
  }
  const seen = shapes.filter(({ id }) => looks.has(id))
  const beside = asideNames(led, looks, cells)
  const turned = (rect: Rect): Rect =>
    isUpright ? { x: rect.y, y: rect.x, width: rect.height, height: rect.width } : rect
  const steps = seen.map((cell): DrawnStep => {
    const named = (look: Look) => (beside.get(cell.id) ?? []).filter((one) => one.look === look).map((one) => one.text)
    return {
      key: cell.id,
      lane: of(cell)?.id ?? nearestLane(cell, lanes, isUpright),
      look: looks.get(cell.id)!,
      text: cell.text || textWithin(cell, cells),
      rect: turned(cell.rect),
      documents: named('document'),
      systems: named('system'),
    }
  })
  const flows = led
    .filter(({ start, end }) => looks.has(start) && looks.has(end) && !isBeside(start, end, looks))
    .map(({ edge, start, end }): DrawnFlow => ({ key: edge.id, start, end, label: labelOf(edge, cells) }))
  return {
    key,
    name,
    lanes: lanes.map(({ cell, name: said }) => ({ key: cell.id, name: said, rect: turned(cell.rect) })),
    steps,
    flows,
  }
}

/** As whoever drew it would look for it. */
const placeOf = (page: string, cell: Cell): string =>
  [page, cell.text ? `«${cell.text.replace(/\s+/gu, ' ').slice(0, 60)}»` : cell.id].filter(Boolean).join(', ')

/** A shape inside a shape that is shown itself: its sign, its corner, its line. */
function isPartOf(cell: Cell, cells: ReadonlyMap<string, Cell>, isContainer: (cell: Cell) => boolean): boolean {
  const parent = cells.get(cell.parent)
  if (!parent?.isVertex || isContainer(parent)) return false
  // Of two that contain each other neither is a part.
  for (const at of ancestorsOf(parent, cells)) if (at.id === cell.id) return false
  return true
}

function settledLook(look: ShapeLook, cell: Cell, leaves: boolean, enters: boolean): Look | null {
  if (look === 'event')
    return !enters && leaves ? 'start' : enters && !leaves ? 'end' : cell.text || enters ? 'operation' : null
  if (look === 'start') return enters ? 'operation' : look
  if (look === 'end') return leaves ? 'operation' : look
  // What a flow leads through is done by somebody, whatever it is drawn as.
  if (look !== null && isAside(look)) return leaves && enters ? 'operation' : cell.text || look !== 'note' ? look : null
  if (look === null) return leaves || enters ? 'operation' : null
  return cell.text !== '' || leaves || enters ? look : null
}

/** A document or system that an edge leads to or from one step: the step names it. */
function asideNames(
  led: readonly Led[],
  looks: ReadonlyMap<string, Look>,
  cells: ReadonlyMap<string, Cell>,
): ReadonlyMap<string, { look: Look; text: string }[]> {
  const found = new Map<string, { look: Look; text: string }[]>()
  for (const { start, end } of led)
    for (const [step, thing] of [
      [start, end],
      [end, start],
    ] as const) {
      const look = looks.get(thing)
      const text = cells.get(thing)?.text ?? ''
      if ((look !== 'document' && look !== 'system') || looks.get(step) !== 'operation' || text === '') continue
      const known = found.get(step)
      if (known) known.push({ look, text })
      else found.set(step, [{ look, text }])
    }
  return found
}

/** An edge between a step and what stands beside it is no flow: the step names it, or the note explains it. */
const isBeside = (start: string, end: string, looks: ReadonlyMap<string, Look>): boolean =>
  isAside(looks.get(start)!) !== isAside(looks.get(end)!)

function nearestLane({ rect }: Cell, lanes: readonly { readonly cell: Cell }[], isUpright: boolean): string | null {
  const middle = isUpright ? rect.x + rect.width / 2 : rect.y + rect.height / 2
  const away = ({ cell: { rect: lane } }: { readonly cell: Cell }) =>
    isUpright
      ? Math.max(lane.x - middle, middle - lane.x - lane.width)
      : Math.max(lane.y - middle, middle - lane.y - lane.height)
  return (
    lanes.reduce<{ readonly cell: Cell } | null>((best, one) => (best && away(best) <= away(one) ? best : one), null)
      ?.cell.id ?? null
  )
}

/** What an edge says: its own label and those that hang on it. */
function labelOf(edge: Cell, cells: ReadonlyMap<string, Cell>): string {
  return [edge.text, ...partsOf(edge, cells)].filter(Boolean).join(' ').replace(/\s+/gu, ' ')
}

const textWithin = (cell: Cell, cells: ReadonlyMap<string, Cell>): string =>
  partsOf(cell, cells).filter(Boolean).join('\n')

const grouped = new WeakMap<ReadonlyMap<string, Cell>, ReadonlyMap<string, readonly Cell[]>>()

function partsOf({ id }: Cell, cells: ReadonlyMap<string, Cell>): string[] {
  const known = grouped.get(cells) ?? Map.groupBy(cells.values(), ({ parent }) => parent)
  grouped.set(cells, known)
  return (known.get(id) ?? []).filter(({ isVertex }) => isVertex).map(({ text }) => text)
}
