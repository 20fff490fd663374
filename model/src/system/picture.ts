import type { Id } from '../ids.ts'
import type { Element, ElementKind } from '../records/element.ts'
import type { Group } from '../records/group.ts'
import type { Place, Project } from '../records/project.ts'
import type { Relation, RelationKind } from '../records/relation.ts'
import { measure, wrap } from '../scene/measure.ts'
import type { Rect } from '../scene/shapes.ts'
import type { CausalLoop } from './causalLoops.ts'
import type { SystemMap } from './systemMap.ts'

/** An element as it is drawn: its body with the middle at (x, y), and its name in lines, in the body or under it. */
export interface DrawnElement {
  readonly id: Id
  readonly kind: ElementKind
  readonly name: string
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly pinned: boolean
  readonly isBottleneck: boolean
}

export interface DrawnRelation {
  readonly id: Id
  readonly kind: RelationKind
  readonly start: Id
  readonly end: Id
  readonly label: string
  readonly strength: number
  readonly polarity: 'plus' | 'minus'
  readonly delay: boolean
  /** How far it bows aside, in lanes: 0 is straight. Several between the same two lie beside each other. */
  readonly lane: number
}

interface DrawnGroup extends Rect {
  readonly id: Id
  readonly name: string
}

export interface Picture {
  readonly elements: ReadonlyMap<Id, DrawnElement>
  readonly relations: readonly DrawnRelation[]
  readonly groups: readonly DrawnGroup[]
  /** What the relations were drawn of. */
  readonly ties: Pick<Shown, 'map' | 'hidden' | 'loops' | 'label'> | null
}

const LINE = 16
const NAME_WIDTH = 150
const NAME_SIZE = 13
const AIR = 18

/** Factors and tasks have their name within; somebody and something have it under a sign. */
export const hasNameInside = (kind: ElementKind): boolean => kind === 'factor' || kind === 'task' || kind === 'result'

const SIZES: Partial<Record<ElementKind, readonly [number, number]>> = {
  client: [60, 60],
  participant: [60, 60],
  stakeholder: [60, 60],
  organisation: [56, 56],
  resource: [60, 48],
  touchpoint: [52, 52],
}

interface Shown {
  readonly project: Pick<Project, 'layout' | 'groups'>
  readonly map: Pick<SystemMap, 'elements' | 'relations'>
  /** Places that stand instead of the stored ones: what is carried, what the layout is trying. */
  readonly supposed: ReadonlyMap<Id, Place>
  readonly hidden: ReadonlySet<ElementKind>
  /** Only these are drawn; null: all. */
  readonly only: ReadonlySet<Id> | null
  readonly bottleneck: Id | null
  readonly loops: readonly CausalLoop[]
  name(element: Element): string
  /** What is written on a relation. */
  label(relation: Relation): string
}

/** `before`: elements that did not change keep their identity. */
export function pictureOf(shown: Shown, before: Picture | null): Picture {
  const { project, map, supposed, hidden, only, bottleneck } = shown
  const elements = new Map<Id, DrawnElement>()
  for (const [at, element] of map.elements.entries()) {
    if (hidden.has(element.kind) || (only && !only.has(element.id))) continue
    const place = supposed.get(element.id) ??
      project.layout.get(element.id) ?? [(at % 20) * 190, Math.floor(at / 20) * 150]
    const made = drawnElement(element, shown.name(element), place, element.id === bottleneck, before)
    elements.set(element.id, made)
  }
  const relations = before && sameTies(before, elements, shown) ? before.relations : relationsOf(shown, elements)
  return { elements, relations, ties: shown, groups: groupsOf(shown, elements) }
}

/** While only places change, the relations stay as they are. */
function sameTies({ ties, elements: was }: Picture, elements: ReadonlyMap<Id, DrawnElement>, now: Shown): boolean {
  if (!ties || was.size !== elements.size) return false
  return (
    ties.map === now.map &&
    ties.hidden === now.hidden &&
    ties.loops === now.loops &&
    ties.label === now.label &&
    [...elements.keys()].every((id) => was.has(id))
  )
}

function relationsOf(shown: Shown, elements: ReadonlyMap<Id, DrawnElement>): DrawnRelation[] {
  const loops = new Map<Id, CausalLoop>()
  for (const loop of shown.loops) for (const id of loop.relations) if (!loops.has(id)) loops.set(id, loop)
  const between = new Map<string, Relation[]>()
  for (const one of shown.map.relations) {
    if (!elements.has(one.start!) || !elements.has(one.end!)) continue
    const pair = one.start! < one.end! ? `${one.start} ${one.end}` : `${one.end} ${one.start}`
    between.set(pair, [...(between.get(pair) ?? []), one])
  }
  return [...between.values()].flatMap((beside) =>
    beside.map((one, place): DrawnRelation => {
      const { id, kind, strength, polarity, delay } = one
      const label = kind === 'influences' && !one.label ? '' : shown.label(one)
      const lane = (place - (beside.length - 1) / 2) * (one.start! < one.end! ? 1 : -1)
      const bow = kind === 'influences' && beside.length === 1 ? outwards(one, loops.get(id), elements) : lane
      return { id, kind, start: one.start!, end: one.end!, strength, polarity, delay, lane: bow, label }
    }),
  )
}

/** An influence bows away from the middle of its loop, so that the loop reads as a ring; one of no loop to its own left. */
function outwards(
  { start, end }: Relation,
  loop: CausalLoop | undefined,
  elements: ReadonlyMap<Id, DrawnElement>,
): number {
  const ring = loop?.elements.flatMap((id) => elements.get(id) ?? []) ?? []
  if (ring.length === 0) return 1
  const [a, b] = [elements.get(start!)!, elements.get(end!)!]
  const [cx, cy] = [average(ring.map(({ x }) => x)), average(ring.map(({ y }) => y))]
  return (b.y - a.y) * (cx - (a.x + b.x) / 2) - (b.x - a.x) * (cy - (a.y + b.y) / 2) > 0 ? -1 : 1
}

export const average = (all: readonly number[]): number =>
  all.reduce((sum, one) => sum + one, 0) / Math.max(1, all.length)

function drawnElement(
  { id, kind, pinned }: Element,
  name: string,
  [x, y]: Place,
  isBottleneck: boolean,
  before: Picture | null,
): DrawnElement {
  const known = before?.elements.get(id)
  const same =
    known &&
    known.kind === kind &&
    known.name === name &&
    known.pinned === pinned &&
    known.isBottleneck === isBottleneck
  if (same) return known.x === x && known.y === y ? known : { ...known, x, y }
  const { lines } = wrap(name, NAME_WIDTH, NAME_SIZE, 'bold', 3)
  const widest = Math.max(...lines.map((line) => measure(line, NAME_SIZE, 'bold')), 30)
  const [width, height] = hasNameInside(kind)
    ? [widest + 2 * AIR, Math.max(36, lines.length * LINE + 16)]
    : (SIZES[kind] ?? [60, 60])
  const scale = isBottleneck && !hasNameInside(kind) ? 1.35 : 1
  return { id, kind, name, lines, x, y, width: width * scale, height: height * scale, pinned, isBottleneck }
}

function groupsOf({ project, map }: Shown, elements: ReadonlyMap<Id, DrawnElement>): DrawnGroup[] {
  const members = new Map<Group, DrawnElement[]>()
  for (const { id, group, map: of } of map.elements) {
    const [drawn, frame] = [elements.get(id), project.groups.get(group ?? '')]
    if (drawn && frame && frame.map === of) members.set(frame, [...(members.get(frame) ?? []), drawn])
  }
  return [...members].map(([{ id, name }, inside]) => ({ id, name, ...around(inside, 28) }))
}

export const NAME_LINE = LINE

/** With its name under it. */
function boundsOf({ kind, x, y, width, height, lines }: DrawnElement): Rect {
  const under = hasNameInside(kind) ? 0 : lines.length * LINE + 6
  const wide = hasNameInside(kind) ? width : Math.max(width, NAME_WIDTH)
  return { x: x - wide / 2, y: y - height / 2, width: wide, height: height + under }
}

export function around(elements: Iterable<DrawnElement>, air: number): Rect {
  const all = [...elements].map(boundsOf)
  if (all.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  const [left, top] = [Math.min(...all.map(({ x }) => x)), Math.min(...all.map(({ y }) => y))]
  const right = Math.max(...all.map(({ x, width }) => x + width))
  const bottom = Math.max(...all.map(({ y, height }) => y + height))
  return { x: left - air, y: top - air, width: right - left + 2 * air, height: bottom - top + 2 * air }
}
