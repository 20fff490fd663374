import type { Id } from '@potok/model'
import {
  type Connection,
  ConnectionMode,
  type EdgeChange,
  type NodeChange,
  ReactFlow,
  type ReactFlowInstance,
  SelectionMode,
} from '@xyflow/react'
import { type PointerEvent as ReactPointerEvent, useCallback, useRef } from 'react'
import type { Point, Tool } from '../tools/tool.ts'
import { snap } from '../tools/tool.ts'
import { BoxNode, type BoxNodeOf } from './BoxNode.tsx'
import { FlowEdge, type FlowEdgeOf } from './FlowEdge.tsx'
import { Lanes } from './Lanes.tsx'
import { LitLayer } from './LitLayer.tsx'
import type { Picture } from './picture.ts'
import { useRaised } from './useRaised.ts'
import './canvas.css'

const NODES = { box: BoxNode }
const EDGES = { flow: FlowEdge }
const HIDDEN = { hideAttribution: true }
/** React Flow's own sentences are English and tell of keys that are not ours: the sheet names its keys itself. */
const SILENT = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
}

export type CanvasView = ReactFlowInstance<BoxNodeOf, FlowEdgeOf>

export interface MapCanvasProps {
  picture: Picture
  nodes: BoxNodeOf[]
  edges: FlowEdgeOf[]
  tool: Tool
  canEdit: boolean
  label: string
  select(ids: readonly Id[]): void
  clickSheet(at: Point, clicks: 1 | 2): void
  clickStep(step: Id, clicks: 1 | 2): void
  connect(start: Id, end: Id): void
  drag(ids: readonly Id[], dx: number, dy: number): void
  drop(): void
  point(at: Point | null): void
  ready(view: CanvasView): void
  moved(viewport: { x: number; y: number; zoom: number }): void
}

/** The one component on React Flow: it turns its gestures into the words of the map. */
export function MapCanvas(props: MapCanvasProps) {
  const { picture, nodes, edges, tool, canEdit } = props
  const view = useRef<CanvasView | null>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const from = useRef<{ id: Id; x: number; y: number } | null>(null)
  const chosen = useRef<Set<Id>>(new Set())
  chosen.current = new Set([...nodes, ...edges].filter((one) => one.selected).map((one) => one.id))

  const choose = (changes: readonly (NodeChange<BoxNodeOf> | EdgeChange<FlowEdgeOf>)[]) => {
    const picks = changes.filter((one) => one.type === 'select')
    if (picks.length === 0) return
    // React Flow reports boxes and flows apart within one turn: both must start from the newest choice.
    for (const pick of picks) pick.selected ? chosen.current.add(pick.id) : chosen.current.delete(pick.id)
    props.select([...chosen.current])
  }
  const place = (event: { clientX: number; clientY: number }): Point | null => {
    const at = view.current?.screenToFlowPosition({ x: event.clientX, y: event.clientY })
    return at ? [at.x, at.y] : null
  }
  const onSheet = (event: React.MouseEvent, clicks: 1 | 2) => {
    const at = place(event)
    if (at) props.clickSheet(at, clicks)
  }
  const onPointerMove = useCallback(
    (event: ReactPointerEvent) => {
      const at = view.current?.screenToFlowPosition({ x: event.clientX, y: event.clientY })
      if (at) props.point([at.x, at.y])
    },
    [props.point],
  )
  const hand = tool.name === 'hand'
  const picked = edges.filter((one) => one.selected).map((one) => one.id)
  const raised = useRaised(sheet, nodes.some((one) => one.selected) ? '' : picked.join())
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the sheet around it is an application with keys of its own
    <div
      ref={sheet}
      className="sheet"
      data-tool={tool.name}
      onDoubleClick={(event) => {
        if ((event.target as Element).classList.contains('react-flow__pane')) onSheet(event, 2)
      }}
      onPointerMove={onPointerMove}
      onPointerLeave={() => props.point(null)}
    >
      <ReactFlow<BoxNodeOf, FlowEdgeOf>
        nodes={nodes}
        edges={edges}
        nodeTypes={NODES}
        edgeTypes={EDGES}
        proOptions={HIDDEN}
        ariaLabelConfig={SILENT}
        minZoom={0.1}
        maxZoom={2}
        onlyRenderVisibleElements
        disableKeyboardA11y
        nodesFocusable={false}
        edgesFocusable={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode="Shift"
        panActivationKeyCode="Space"
        zoomActivationKeyCode="Control"
        panOnScroll
        zoomOnDoubleClick={false}
        selectionOnDrag={!hand}
        selectionMode={SelectionMode.Partial}
        panOnDrag={hand ? true : [1, 2]}
        nodesDraggable={canEdit && tool.name === 'select'}
        nodesConnectable={canEdit}
        elementsSelectable={!hand}
        connectionMode={ConnectionMode.Loose}
        connectionRadius={24}
        nodeDragThreshold={3}
        aria-label={props.label}
        onInit={(instance) => {
          view.current = instance
          props.ready(instance)
          props.moved(instance.getViewport())
        }}
        onMove={(_, viewport) => props.moved(viewport)}
        onNodesChange={choose}
        onEdgesChange={choose}
        onEdgeMouseEnter={(_, edge) => raised.enter(edge.id)}
        onEdgeMouseLeave={raised.leave}
        onPaneClick={(event) => onSheet(event, 1)}
        onNodeClick={(_, node) => props.clickStep(node.id, 1)}
        onNodeDoubleClick={(_, node) => props.clickStep(node.id, 2)}
        onConnect={({ source, target }: Connection) => {
          if (source !== target) props.connect(source, target)
        }}
        onConnectEnd={(event, { fromNode, isValid }) => {
          // Dropped on a box but not near a handle of it: the box itself is meant.
          const end = isValid || !fromNode ? null : boxUnder(event)
          if (fromNode && end && end !== fromNode.id) props.connect(fromNode.id, end)
        }}
        onNodeDragStart={(_, node) => {
          const box = picture.boxes.get(node.id)
          from.current = box ? { id: box.id, x: box.x, y: box.y } : null
        }}
        onNodeDrag={(event, node, dragged) => {
          const start = from.current
          if (!start) return
          const grid = event.altKey ? 1 : event.shiftKey ? 40 : 8
          const [x, y] = [snap(node.position.x, grid), snap(node.position.y, grid)]
          props.drag(
            dragged.map((one) => one.id),
            x - start.x,
            y - start.y,
          )
        }}
        onNodeDragStop={() => {
          from.current = null
          props.drop()
        }}
      >
        <Lanes lanes={picture.lanes} />
        <LitLayer picture={picture} />
      </ReactFlow>
    </div>
  )
}

/** The element whose box is under the pointer that was let go. */
function boxUnder(event: MouseEvent | TouchEvent): Id | null {
  const { clientX, clientY } =
    'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: -1, clientY: -1 }) : event
  const under = document.elementFromPoint(clientX, clientY)
  return under?.closest<HTMLElement>('.react-flow__node')?.dataset.id ?? null
}
