import type { Rect } from '@potok/model'
import { attributeOf, childNamed, childrenNamed, type XmlElement } from '../xml/element.ts'
import { referenceIn } from './spaces.ts'

interface Shape {
  readonly rect: Rect
  /** Of a pool or lane: it runs downwards. */
  readonly isUpright: boolean
  readonly element: XmlElement
}

/** What of a file says where its elements stand. */
export interface Diagram {
  readonly shapes: ReadonlyMap<string, Shape>
  readonly edges: ReadonlyMap<string, XmlElement>
}

export function diagramOf(definitions: XmlElement): Diagram {
  const shapes = new Map<string, Shape>()
  const edges = new Map<string, XmlElement>()
  for (const diagram of childrenNamed(definitions, 'BPMNDiagram'))
    for (const plane of childrenNamed(diagram, 'BPMNPlane')) {
      for (const element of childrenNamed(plane, 'BPMNShape')) {
        const of = referenceIn(attributeOf(element, 'bpmnElement'))
        const bounds = childNamed(element, 'Bounds')
        if (!bounds || shapes.has(of)) continue
        const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberIn(attributeOf(bounds, name)))
        const rect = { x: x!, y: y!, width: Math.max(0, width!), height: Math.max(0, height!) }
        shapes.set(of, { rect, isUpright: attributeOf(element, 'isHorizontal') === 'false', element })
      }
      for (const element of childrenNamed(plane, 'BPMNEdge')) {
        const of = referenceIn(attributeOf(element, 'bpmnElement'))
        if (!edges.has(of)) edges.set(of, element)
      }
    }
  return { shapes, edges }
}

const FURTHEST = 1_000_000

function numberIn(said: string): number {
  const number = Number(said)
  return Number.isFinite(number) ? Math.max(-FURTHEST, Math.min(FURTHEST, number)) : 0
}
