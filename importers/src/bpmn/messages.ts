import type { DrawnFlow, DrawnStep } from '../drawn/drawn.ts'
import { attributeOf, type XmlElement } from '../xml/element.ts'
import type { Diagram } from './diagram.ts'
import { ownIn } from './ownFacts.ts'
import { keyOfPool, originOf, type Pool } from './pools.ts'
import { drawnFlow } from './scope.ts'
import { idOf, modelChildrenNamed, nameOf, referenceIn } from './spaces.ts'

interface Messages {
  readonly elements: readonly XmlElement[]
  readonly flows: readonly DrawnFlow[]
  /** Documents that come to stand in the lane of somebody of whom only the name is known. */
  readonly steps: readonly DrawnStep[]
  /** What a step sends or receives. */
  readonly named: ReadonlyMap<string, readonly string[]>
}

const SIZE = { width: 40, height: 48 }
const APART = 72

/**
 * A message is a document: both steps name it, and where it goes to or comes from a pool that shows nothing of its work, it stands in
 * that pool's lane. It is no flow of the process: nothing would be sound with two ways out of a step.
 */
export function messagesIn(
  collaboration: XmlElement,
  pools: readonly Pool[],
  steps: readonly DrawnStep[],
  diagram: Diagram,
): Messages {
  const every = modelChildrenNamed(collaboration, 'messageFlow')
  const elements = every.filter((one) => ownIn(one, 'flow') === null)
  const byKey = new Map(steps.map((step) => [step.key, step]))
  const closed = new Map(pools.filter(({ process }) => process === null).map((pool) => [keyOfPool(pool), pool]))
  const named = new Map<string, string[]>()
  const made: DrawnStep[] = []
  const taken = new Map<string, number>()
  for (const element of elements) {
    const [start, end] = ['sourceRef', 'targetRef'].map((name) => referenceIn(attributeOf(element, name)))
    const pool = closed.get(start!) ?? closed.get(end!)
    const name = nameOf(element) || nameOf((pool ?? pools[0])!.participant!)
    for (const key of [start!, end!])
      if (byKey.get(key)?.look === 'operation' && name) {
        const known = named.get(key)
        if (known) known.push(name)
        else named.set(key, [name])
      }
    if (!pool) continue
    const [lane, other] = [keyOfPool(pool), byKey.get(closed.has(start!) ? end! : start!)]
    const band = diagram.shapes.get(lane)?.rect
    const near = other?.rect ? other.rect.x + other.rect.width / 2 - SIZE.width / 2 : 0
    const x = Math.max(near, (taken.get(lane) ?? Number.NEGATIVE_INFINITY) + APART)
    taken.set(lane, x)
    const rect = band && { x, y: band.y + band.height / 2 - SIZE.height / 2, ...SIZE }
    const origin = originOf(element)
    made.push({ key: idOf(element), lane, look: 'document', text: name, rect: rect ?? null, origin })
  }
  // A flow of our own that goes from one pool to another: BPMN calls it a message.
  const flows = every.filter((one) => ownIn(one, 'flow') !== null).map((one) => drawnFlow(one))
  return { elements, flows, steps: made, named }
}
