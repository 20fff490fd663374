import { OWN_ID, PARTICIPANT_FACTS } from '@potok/exporters/bpmn'
import type { Rect } from '@potok/model'
import type { DrawnLane, Origin } from '../drawn/drawn.ts'
import { textOf, type XmlElement } from '../xml/element.ts'
import type { Diagram } from './diagram.ts'
import { factsIn, ownIn } from './ownFacts.ts'
import { idOf, modelChildrenNamed, nameOf, referenceIn } from './spaces.ts'

/** Somebody of a collaboration, or a process that stands alone. */
export interface Pool {
  readonly participant: XmlElement | null
  /** Null: what goes on there is nobody's business (a black box). */
  readonly process: XmlElement | null
}

export interface PooledLanes {
  readonly lanes: readonly DrawnLane[]
  /** The lane of a node by its id, by where it stands, else the first. */
  laneOf(node: string, rect: Rect | null): string | null
}

export const keyOfPool = ({ participant, process }: Pool): string => idOf(participant ?? process!)

/** The lanes of a pool: the innermost ones, named by the way to them; the pool itself where it has none. */
export function lanesOfPool(pool: Pool, diagram: Diagram): PooledLanes {
  const key = keyOfPool(pool)
  const name = nameOf(pool.participant ?? pool.process!)
  const lanes: { lane: DrawnLane; nodes: readonly string[] }[] = []
  const isPooled = pool.participant !== null
  const held = new Set<string>()
  const add = (element: XmlElement, path: readonly string[]): void => {
    const own = [...path, nameOf(element)]
    const inner = lanesIn(element, 'childLaneSet')
    for (const one of inner) add(one, own)
    const nodes = modelChildrenNamed(element, 'flowNodeRef').map((one) => referenceIn(textOf(one)))
    const isHeld = nodes.every((node) => held.has(node))
    for (const node of nodes) held.add(node)
    if (inner.length > 0 && isHeld) return
    lanes.push({ lane: laneWith(element, titled(own), 'lane', isPooled ? key : undefined), nodes })
  }
  const laneWith = (element: XmlElement, said: string, tag: string, of?: string): DrawnLane => {
    const own = ownIn(element, 'participant')
    const rect = diagram.shapes.get(idOf(element))?.rect ?? null
    return {
      key: idOf(element),
      name: own?.attributes.get('name') ?? said,
      external: pool.process === null,
      facts: factsIn(own, PARTICIPANT_FACTS),
      rect,
      // A process that stands alone is no lane: its name is kept as that of the process.
      origin: tag === 'pool' && !isPooled ? null : originOf(element, tag, of),
    }
  }
  const top = isPooled ? [name] : []
  for (const lane of pool.process ? lanesIn(pool.process, 'laneSet') : []) add(lane, top)
  if (lanes.length === 0) {
    const element = pool.participant ?? pool.process!
    lanes.push({ lane: laneWith(element, name, 'pool', isPooled ? key : undefined), nodes: [] })
  }
  // A node that a lane and the one around it name is in the inner one, which comes first.
  const byNode = new Map(
    lanes.toReversed().flatMap(({ lane, nodes }) => nodes.map((node): [string, string] => [node, lane.key])),
  )
  return {
    lanes: lanes.map(({ lane }) => lane),
    laneOf: (node, rect) =>
      byNode.get(node) ??
      (rect && lanes.find(({ lane }) => holds(lane.rect, rect))?.lane.key) ??
      lanes[0]?.lane.key ??
      null,
  }
}

const lanesIn = (element: XmlElement, set: string): XmlElement[] =>
  modelChildrenNamed(element, set).flatMap((one) => modelChildrenNamed(one, 'lane'))

const titled = (path: readonly string[]): string => path.filter(Boolean).join(': ')

function holds(lane: Rect | null, { x, y, width, height }: Rect): boolean {
  if (!lane) return false
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  return middleX >= lane.x && middleX <= lane.x + lane.width && middleY >= lane.y && middleY <= lane.y + lane.height
}

/** The name of an element that another program gave it; null: our own, which is made anew. */
export function originOf(element: XmlElement, tag = element.name, pool?: string): Origin | null {
  const id = element.attributes.get('id') ?? ''
  if (id === '' || OWN_ID.test(id)) return null
  return pool !== undefined && !OWN_ID.test(pool) ? { id, tag, pool } : { id, tag }
}
