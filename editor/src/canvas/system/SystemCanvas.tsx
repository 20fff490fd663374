import type { Id, Point } from '@potok/model'
import {
  type Connection,
  ConnectionMode,
  type NodeChange,
  ReactFlow,
  type ReactFlowInstance,
  SelectionMode,
} from '@xyflow/react'
import { type MouseEvent as ReactMouseEvent, type ReactNode, useRef, useState } from 'react'
import { useSteady } from '../../ui/useSteady.ts'
import { LEAST_ZOOM } from '../fitted.ts'
import type { ViewStore } from '../view.ts'
import { ElementNode, type ElementNodeOf } from './ElementNode.tsx'
import type { ShownStore } from './SystemGround.tsx'
import { useElementNodes } from './useElementNodes.ts'
import { elementAt, relationAt } from './ways.ts'
import '../canvas.css'

const NODES = { element: ElementNode }
const HIDDEN = { hideAttribution: true }
const SILENT = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
}
const REACH = 8

export type SystemView = ReactFlowInstance<ElementNodeOf>

interface SystemCanvasProps {
  shown: ShownStore
  view: ViewStore
  canEdit: boolean
  label: string
  typing: Id | null
  /** A relation is being led: the next element is its end. */
  isRelating: boolean
  penOf(element: Id): ReactNode
  select(ids: readonly Id[]): void
  /** Two clicks: on an element its id, on the sheet null. */
  open(element: Id | null, at: Point): void
  relate(start: Id, end: Id): void
  relateTo(end: Id): void
  /** How far the pointer has carried them. */
  drag(ids: readonly Id[], by: Point): void
  drop(): void
  point(at: Point | null): void
  /** The sheet is being moved by a hand, not by the program. */
  moved?(): void
  ready(view: SystemView): void
}

/** React Flow under the painted elements: it turns its gestures into the words of the system map. */
export function SystemCanvas(props: SystemCanvasProps) {
  const { shown, view, canEdit, isRelating } = props
  const canvas = useRef<SystemView | null>(null)
  const [hovered, setHovered] = useState<Id | null>(null)
  const pressed = useRef<Point | null>(null)
  const shift = useRef(false)
  const nodes = useElementNodes(shown, { canEdit, hovered, typing: props.typing, penOf: props.penOf })
  const place = (event: { clientX: number; clientY: number }): Point | null => {
    const at = canvas.current?.screenToFlowPosition({ x: event.clientX, y: event.clientY })
    return at ? [at.x, at.y] : null
  }
  const hit = (at: Point): Id | null => {
    const { picture } = shown.getState()
    return elementAt(picture, at) ?? relationAt(picture, at, REACH / view.getState().zoom)
  }
  const choose = (changes: readonly NodeChange<ElementNodeOf>[]) => {
    const picks = changes.filter((one) => one.type === 'select')
    if (picks.length === 0) return
    const { selection } = shown.getState()
    const mounted = new Set(nodes.map(({ id }) => id))
    const adds = picks.some(({ selected }) => selected)
    const next = new Set([...selection].filter((id) => !adds || shift.current || mounted.has(id)))
    for (const { id, selected } of picks) if (selected) next.add(id)
    for (const { id, selected } of picks) if (!selected) next.delete(id)
    props.select([...next])
  }
  const onSheet = (event: ReactMouseEvent) => {
    const at = place(event)
    const found = at && hit(at)
    if (found && isRelating && shown.getState().picture.elements.has(found)) return props.relateTo(found)
    const { selection } = shown.getState()
    if (!found) props.select([])
    else if (!event.shiftKey) props.select([found])
    else props.select(selection.has(found) ? [...selection].filter((id) => id !== found) : [...selection, found])
  }
  // React Flow hands these to every element.
  const clickNode = useSteady((event: ReactMouseEvent, node: ElementNodeOf) => {
    if (isRelating) props.relateTo(node.id)
    else if (!event.shiftKey && shown.getState().selection.size > 1) props.select([node.id])
  })
  const openNode = useSteady((event: ReactMouseEvent, node: ElementNodeOf) => {
    const at = place(event)
    if (at) props.open(node.id, at)
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the sheet around it is an application with keys of its own
    <div
      className="sheet"
      data-tool={isRelating ? 'connect' : 'select'}
      data-bare={nodes.length === 0 || undefined}
      onPointerDownCapture={(event) => {
        pressed.current = place(event)
        shift.current = event.shiftKey
        if (event.pointerType === 'touch' && isPane(event.target)) event.stopPropagation()
      }}
      onPointerMove={(event) => {
        const at = place(event)
        if (!at) return
        props.point(at)
        if (event.buttons !== 0 || !isPane(event.target)) return
        const { picture } = shown.getState()
        const element = elementAt(picture, at)
        setHovered(element)
        const isOver = element !== null || relationAt(picture, at, REACH / view.getState().zoom) !== null
        event.currentTarget.toggleAttribute('data-over', isOver)
      }}
      onPointerLeave={() => props.point(null)}
      onDoubleClick={(event) => {
        const at = place(event)
        if (at && isPane(event.target)) props.open(elementAt(shown.getState().picture, at), at)
      }}
    >
      <ReactFlow<ElementNodeOf>
        nodes={nodes}
        nodeTypes={NODES}
        proOptions={HIDDEN}
        ariaLabelConfig={SILENT}
        minZoom={LEAST_ZOOM}
        maxZoom={2}
        disableKeyboardA11y
        nodesFocusable={false}
        edgesFocusable={false}
        elevateNodesOnSelect={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode="Shift"
        panActivationKeyCode="Space"
        zoomActivationKeyCode="Control"
        panOnScroll
        zoomOnDoubleClick={false}
        selectionOnDrag
        selectionMode={SelectionMode.Partial}
        panOnDrag={MOUSE}
        nodesDraggable={canEdit}
        nodesConnectable={canEdit}
        connectionMode={ConnectionMode.Loose}
        connectionRadius={24}
        nodeDragThreshold={3}
        aria-label={props.label}
        onInit={(instance) => {
          canvas.current = instance
          props.ready(instance)
          view.setState(instance.getViewport())
        }}
        // The first turn of a wheel is told as a start alone.
        onMoveStart={(event, seen) => {
          if (event) props.moved?.()
          view.setState(seen)
        }}
        onMove={(_, seen) => view.setState(seen)}
        onNodesChange={choose}
        onPaneClick={onSheet}
        onNodeClick={clickNode}
        onNodeDoubleClick={openNode}
        onConnect={({ source, target }: Connection) => {
          if (source !== target) props.relate(source, target)
        }}
        onConnectEnd={(event, { fromNode, isValid }) => {
          const at = isValid || !fromNode ? null : place(whereOf(event))
          const end = at && elementAt(shown.getState().picture, at)
          if (fromNode && end && end !== fromNode.id) props.relate(fromNode.id, end)
        }}
        onNodeDrag={(event, _, dragged) => {
          const [start, at] = [pressed.current, place(whereOf(event))]
          if (!start || !at) return
          const { selection, picture } = shown.getState()
          const ids = dragged.map(({ id }) => id)
          const along = ids.some((id) => selection.has(id))
            ? [...selection].filter((id) => picture.elements.has(id))
            : []
          props.drag([...new Set([...ids, ...along])], [at[0] - start[0], at[1] - start[1]])
        }}
        onNodeDragStop={props.drop}
      />
    </div>
  )
}

const MOUSE = [1, 2]

const isPane = (target: EventTarget): boolean => (target as Element).classList.contains('react-flow__pane')

function whereOf(event: MouseEvent | TouchEvent | ReactMouseEvent): { clientX: number; clientY: number } {
  if (!('changedTouches' in event)) return event
  return event.touches[0] ?? event.changedTouches[0] ?? { clientX: -1, clientY: -1 }
}
