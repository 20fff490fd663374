import type { Rect } from '@potok/model'
import type { DrawnMap, Node } from './drawnMap.ts'
import type { Names } from './names.ts'
import { isEvent, isGateway } from './tags.ts'
import { element, type Xml } from './xml.ts'

/** Beside the lanes of a map: their heads, and the head of the pool. */
const [LANE_HEAD, POOL_HEAD] = [124, 30]
const [EVENT, GATEWAY] = [36, 40]

const bounds = ({ x, y, width, height }: Rect): Xml =>
  element('dc:Bounds', { x: round(x), y: round(y), width: round(width), height: round(height) })

const round = (value: number): number => Math.round(value * 100) / 100

const shape = (of: string, rect: Rect, more: Readonly<Record<string, boolean>> = {}): Xml =>
  element('bpmndi:BPMNShape', { id: `${of}_di`, bpmnElement: of, ...more }, [bounds(rect)])

/** Where everything of a map stands, as the scene draws it; what stands inside a step has a diagram of its own. */
export function diagramsOf(drawn: DrawnMap, plane: string, names: Names, kept: Xml, isInside = false): Xml[] {
  const { scene, pools, nodes, ways, map } = drawn
  const left = Math.min(0, scene.bounds.x)
  const width = scene.bounds.x + scene.bounds.width - left
  const shapes: Xml[] = []
  if (!isInside)
    for (const { id, lanes, isWhole } of pools) {
      const bands = scene.lanes.filter((lane) => lanes.some((one) => one.id === lane.id))
      const top = Math.min(...bands.map(({ y }) => y))
      const bottom = Math.max(...bands.map(({ y, height }) => y + height))
      const rect =
        bands.length > 0
          ? { x: left - LANE_HEAD - POOL_HEAD, y: top, width: width + LANE_HEAD + POOL_HEAD, height: bottom - top }
          : scene.bounds
      shapes.push(shape(id, rect, { isHorizontal: true }))
      if (isWhole) continue
      for (const band of bands)
        shapes.push(
          shape(
            names.of('lane', band.id),
            { x: left - LANE_HEAD, y: band.y, width: width + LANE_HEAD, height: band.height },
            { isHorizontal: true },
          ),
        )
    }
  for (const node of nodes.values()) {
    const box = scene.boxes.get(node.step.id)
    if (!box || node.tag === 'messageFlow') continue
    const rect = node.host ? onHost(scene.boxes.get(node.host)!) : sized(node, box)
    const isClosed = node.inside !== null || node.tag === 'callActivity'
    shapes.push(isClosed ? shape(node.id, rect, { isExpanded: false }) : shape(node.id, rect))
  }
  const edges = ways.map((way) => {
    const points = scene.flows.get(way.flow.id)?.points ?? []
    const said = points.length > 1 ? points : [way.start, way.end].map((id) => middleOf(scene.boxes.get(id)!))
    return element(
      'bpmndi:BPMNEdge',
      { id: `${way.id}_di`, bpmnElement: way.id },
      said.map(([x, y]) => element('di:waypoint', { x: round(x), y: round(y) })),
    )
  })
  const own = element('bpmndi:BPMNDiagram', { id: `diagram_${map.map.id}`, name: map.map.name }, [
    element('bpmndi:BPMNPlane', { id: `diagram_${map.map.id}_plane`, bpmnElement: plane }, [...shapes, ...edges, kept]),
  ])
  const inner = [...nodes.values()].flatMap((node) =>
    node.inside ? diagramsOf(node.inside, node.id, names, '' as Xml, true) : [],
  )
  return [own, ...inner]
}

const middleOf = ({ x, y, width, height }: Rect): readonly [number, number] => [x + width / 2, y + height / 2]

/** Events and gateways are of one size in BPMN. */
function sized({ tag }: Node, box: Rect): Rect {
  const size = isEvent(tag) ? EVENT : isGateway(tag) ? GATEWAY : null
  if (size === null || tag === 'intermediateThrowEvent') return size === null ? box : squared(box, EVENT)
  return squared(box, size)
}

function squared(box: Rect, size: number): Rect {
  const [x, y] = middleOf(box)
  return { x: x - size / 2, y: y - size / 2, width: size, height: size }
}

const onHost = ({ x, y, width, height }: Rect): Rect => ({
  x: x + width - EVENT - 8,
  y: y + height - EVENT / 2,
  width: EVENT,
  height: EVENT,
})
