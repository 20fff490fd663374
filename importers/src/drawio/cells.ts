import type { Point, Rect } from '@potok/model'
import { attributeOf, childNamed, elementsOf, type XmlElement } from '../xml/element.ts'
import { labelText } from './labels.ts'

/** One thing of a page, where it stands on the whole of it. */
export interface Cell {
  readonly id: string
  readonly parent: string
  readonly text: string
  readonly style: ReadonlyMap<string, string>
  readonly isEdge: boolean
  readonly isVertex: boolean
  readonly source: string
  readonly target: string
  readonly rect: Rect
  /** Of an edge: where it begins and ends when it holds to nothing. */
  readonly from: Point | null
  readonly to: Point | null
  readonly line: number
}

/** The cells of a page by their ids; one that is there twice counts once, the first. */
export function cellsOf(model: XmlElement): ReadonlyMap<string, Cell> {
  const root = childNamed(model, 'root')
  const raw = new Map<string, Cell>()
  for (const element of root ? elementsOf(root) : []) {
    const cell = cellOf(element)
    if (cell && !raw.has(cell.id)) raw.set(cell.id, cell)
  }
  const offsets = new Map<string, Point>()
  const cells = new Map<string, Cell>()
  for (const cell of raw.values()) cells.set(cell.id, moved(cell, offsetOf(cell.parent, raw, offsets)))
  return cells
}

function cellOf(element: XmlElement): Cell | null {
  const inner = element.name === 'mxCell' ? element : childNamed(element, 'mxCell')
  if (!inner) return null
  const style = styleOf(attributeOf(inner, 'style'))
  const label = inner === element ? attributeOf(inner, 'value') : attributeOf(element, 'label')
  const geometry = childNamed(inner, 'mxGeometry')
  const at = (name: string) => (geometry ? numberOf(attributeOf(geometry, name)) : 0)
  const isRelative = geometry !== null && attributeOf(geometry, 'relative') === '1'
  const isEdge = attributeOf(inner, 'edge') === '1'
  return {
    id: attributeOf(element, 'id') || attributeOf(inner, 'id') || `line ${element.line}`,
    parent: attributeOf(inner, 'parent'),
    text: labelText(label, style.get('html') === '1' || /<[a-z]/i.test(label)),
    style,
    isEdge,
    isVertex: attributeOf(inner, 'vertex') === '1',
    source: attributeOf(inner, 'source'),
    target: attributeOf(inner, 'target'),
    rect: isRelative && !isEdge ? NOWHERE : { x: at('x'), y: at('y'), width: at('width'), height: at('height') },
    from: pointOf(geometry, 'sourcePoint'),
    to: pointOf(geometry, 'targetPoint'),
    line: element.line,
  }
}

const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 }

/** `swimlane;horizontal=0` and the like; a word without a value is a name of a style. */
function styleOf(style: string): ReadonlyMap<string, string> {
  const parts = style.split(';').filter(Boolean)
  return new Map(
    parts.map((part): [string, string] => {
      const at = part.indexOf('=')
      return at === -1 ? [part.trim(), ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()]
    }),
  )
}

function numberOf(said: string): number {
  const number = Number(said)
  return Number.isFinite(number) ? Math.max(-FURTHEST, Math.min(FURTHEST, number)) : 0
}

const FURTHEST = 1_000_000

function pointOf(geometry: XmlElement | null, as: string): Point | null {
  const point = geometry
    ? elementsOf(geometry).find((one) => one.name === 'mxPoint' && attributeOf(one, 'as') === as)
    : null
  return point ? [numberOf(attributeOf(point, 'x')), numberOf(attributeOf(point, 'y'))] : null
}

/** Places are told from the upper left corner of what a cell is in. Whatever names itself as its own container stands on the page. */
function offsetOf(id: string, cells: ReadonlyMap<string, Cell>, known: Map<string, Point>): Point {
  const way: Cell[] = []
  const seen = new Set<string>()
  let at = cells.get(id)
  while (at && !seen.has(at.id) && !known.has(at.id)) {
    way.push(at)
    seen.add(at.id)
    at = cells.get(at.parent)
  }
  let offset: Point = (at && known.get(at.id)) ?? [0, 0]
  for (const cell of way.reverse()) {
    if (cell.isVertex) offset = [offset[0] + cell.rect.x, offset[1] + cell.rect.y]
    known.set(cell.id, offset)
  }
  return offset
}

function moved(cell: Cell, [dx, dy]: Point): Cell {
  const by = (point: Point | null): Point | null => (point ? [point[0] + dx, point[1] + dy] : null)
  const rect = { ...cell.rect, x: cell.rect.x + dx, y: cell.rect.y + dy }
  return { ...cell, rect, from: by(cell.from), to: by(cell.to) }
}
