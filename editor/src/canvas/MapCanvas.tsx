import { canStandIn, type Id, near, type Point, type Rect } from '@potok/model'
import {
  type Connection,
  ConnectionMode,
  type NodeChange,
  ReactFlow,
  type ReactFlowInstance,
  SelectionMode,
} from '@xyflow/react'
import {
  type MouseEvent as ReactMouseEvent,
  type ReactNode,
  type PointerEvent as ReactPointerEvent,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { Tool } from '../tools/tool.ts'
import { useSteady } from '../ui/useSteady.ts'
import { BoxNode, type BoxNodeOf } from './BoxNode.tsx'
import { clicked, isIn, together } from './clicked.ts'
import type { DrawnMap } from './drawn.ts'
import { LEAST_ZOOM } from './fitted.ts'
import { boxOn, flowOn } from './hit.ts'
import { LitLayer } from './LitLayer.tsx'
import type { Raised } from './raised.ts'
import { usePalm } from './usePalm.ts'
import { usePress } from './usePress.ts'
import type { ViewStore } from './view.ts'
import './canvas.css'

const NODES = { box: BoxNode }
const HIDDEN = { hideAttribution: true }
/** React Flow's own sentences are English and tell of keys that are not ours: the sheet names its keys itself. */
const SILENT = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
}
/** Pixels beside a flow that still mean it. */
const REACH = 7

export type CanvasView = ReactFlowInstance<BoxNodeOf>

export interface MapCanvasProps {
  drawn: DrawnMap
  view: ViewStore
  raised: Raised
  nodes: BoxNodeOf[]
  selection: ReadonlySet<Id>
  tool: Tool
  canEdit: boolean
  label: string
  select(ids: readonly Id[]): void
  /** `flow`: what a tool in the hand would be put into. */
  clickSheet(at: Point, flow: Id | null, clicks: 1 | 2): void
  clickStep(step: Id, clicks: 1 | 2): void
  /** The plus of a step that stands for a map. */
  openInside?(step: Id): void
  connect(start: Id, end: Id): void
  /** The menu of what is selected, at this place of the screen. */
  openMenu(at: Point): void
  /** How far the pointer has carried them since it took them. */
  drag(ids: readonly Id[], by: Point, keys: { altKey: boolean; shiftKey: boolean }): void
  drop(): void
  /** With the tool that makes space: where it was pressed, how far it was pulled, that it was let go. */
  space: { press(at: Point): void; pull(by: Point, keys: { altKey: boolean; shiftKey: boolean }): void; keep(): void }
  point(at: Point | null): void
  /** The box under the pointer: it must be in the page before a hand takes it. */
  touch(box: Id | null): void
  /** The sheet is being moved by a hand, not by the program. */
  moved(): void
  ready(view: CanvasView): void
  /** What else stands on the sheet: names of frames. */
  children?: ReactNode
}

/** The one component on React Flow: it turns its gestures into the words of the map. Flows and far boxes are found by their place. */
export function MapCanvas(props: MapCanvasProps) {
  const { drawn, view, raised, nodes, selection, tool, canEdit } = props
  const canvas = useRef<CanvasView | null>(null)
  const [opened] = useState(view.getState)
  /** Where the pointer went down. */
  const pressed = useRef<Point | null>(null)
  const shift = useRef(false)
  /** What was chosen when the pointer went down: a click is judged by it. */
  const held = useRef(selection)
  const chosen = useRef(selection)
  chosen.current = selection
  const scene = () => drawn.store.getState().scene
  const place = (event: { clientX: number; clientY: number }): Point | null => {
    const at = canvas.current?.screenToFlowPosition({ x: event.clientX, y: event.clientY })
    return at ? [at.x, at.y] : null
  }
  const flowAt = (at: Point) => flowOn(scene(), at, REACH / view.getState().zoom)
  /** The flow that the tool in the hand would be put into. */
  const flowFor = (at: Point) => {
    if (tool.name !== 'place') return null
    const flow = flowAt(at)
    const { project } = drawn.store.getState()
    return flow && canStandIn(project, flow, tool.look).ok && !project.flows.get(flow)?.returns ? flow : null
  }

  useEffect(() => {
    const { flows, boxes } = drawn.store.getState().scene
    raised.choose([...selection].some((id) => flows.has(id)) && ![...selection].some((id) => boxes.has(id)))
  }, [drawn, raised, selection])

  const take = (ids: Iterable<Id>) => {
    chosen.current = new Set(ids)
    props.select([...chosen.current])
  }
  const whole = (id: Id) => (shift.current ? together(scene().groups, id) : [id])
  const meant = (id: Id) => (shift.current ? whole(id) : clicked(scene().groups, held.current, id))
  /** React Flow knows only the boxes in the page: what else is selected stays for Shift and leaves for another choice. */
  const choose = (changes: readonly NodeChange<BoxNodeOf>[]) => {
    const picks = changes.filter((one) => one.type === 'select')
    if (picks.length === 0) return
    const adds = picks.some(({ selected }) => selected)
    const mounted = new Set(nodes.map(({ id }) => id))
    const next = new Set([...chosen.current].filter((id) => !adds || shift.current || mounted.has(id)))
    for (const { id, selected } of picks) if (!selected) for (const one of whole(id)) next.delete(one)
    for (const { id, selected } of picks) if (selected) for (const one of meant(id)) next.add(one)
    take(next)
  }
  /** A click on the painted sheet: on a box, on a flow, or on nothing. */
  const onSheet = (event: ReactMouseEvent, clicks: 1 | 2) => {
    const at = place(event)
    if (!at) return
    const box = boxOn(scene(), at)
    const hit = box?.id ?? (tool.name === 'select' ? flowAt(at) : null)
    if (!hit) {
      if (tool.name === 'select' && clicks === 1) take([])
      return props.clickSheet(at, event.altKey ? null : flowFor(at), clicks)
    }
    if (tool.name === 'select') {
      const taken = box ? meant(hit) : [hit]
      const others = event.shiftKey ? [...selection].filter((id) => !taken.includes(id)) : []
      take(event.shiftKey && selection.has(hit) ? others : [...others, ...taken])
    }
    if (box) props.clickStep(box.id, clicks)
  }
  const onPointerMove = (event: ReactPointerEvent) => {
    const at = place(event)
    if (!at) return
    props.point(at)
    const start = pressed.current
    if (tool.name === 'space' && event.buttons === 1 && start)
      return props.space.pull([at[0] - start[0], at[1] - start[1]], event)
    const overSheet = isPane(event.target)
    if (event.buttons !== 0) return
    const box = overSheet ? boxOn(scene(), at) : null
    if (overSheet) props.touch(box?.id ?? null)
    const free = overSheet && !box
    const flow = !free ? null : tool.name === 'select' ? flowAt(at) : event.altKey ? null : flowFor(at)
    raised.hover(flow)
    event.currentTarget.toggleAttribute('data-over', flow !== null || box !== null)
  }
  /** The frame that was drawn takes the painted boxes too. */
  const takeFramed = (event: ReactMouseEvent) => {
    const [start, end] = [pressed.current, place(event)]
    if (!start || !end) return
    const framed = near(scene(), between(start, end)).boxes.filter((box) => touches(box, between(start, end)))
    take([...chosen.current, ...framed.flatMap(({ id }) => together(scene().groups, id))])
  }
  /** What is under it is chosen, if it is not yet, and the menu opens there. */
  const openMenu = (event: { clientX: number; clientY: number }) => {
    const at = place(event)
    if (!at || tool.name === 'space') return
    const box = boxOn(scene(), at)
    const hit = box?.id ?? flowAt(at)
    if (!hit) take([])
    else if (!chosen.current.has(hit)) take(box ? together(scene().groups, hit) : [hit])
    props.openMenu([event.clientX, event.clientY])
  }
  // React Flow hands these to every box.
  const clickNode = useSteady((event: ReactMouseEvent, node: BoxNodeOf) => {
    // A second click on what is chosen already is no change for React Flow.
    if (tool.name === 'select' && !event.shiftKey && held.current.has(node.id)) {
      const inside = meant(node.id)
      if (inside.length === 1 && held.current.size > 1 && isIn(scene().groups, node.id)) take(inside)
    }
    props.clickStep(node.id, 1)
  })
  const clickNodeTwice = useSteady((event: ReactMouseEvent, node: BoxNodeOf) => {
    if ((event.target as Element).closest('.step-inside')) props.openInside?.(node.id)
    else props.clickStep(node.id, 2)
  })
  const press = usePress(openMenu)
  const sheet = useRef<HTMLDivElement>(null)
  usePalm(sheet)
  const hand = tool.name === 'hand'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the sheet around it is an application with keys of its own
    <div
      ref={sheet}
      className="sheet"
      data-tool={tool.name}
      onDoubleClick={(event) => {
        if (isPane(event.target)) onSheet(event, 2)
      }}
      onPointerMove={(event) => {
        press.move(event)
        onPointerMove(event)
      }}
      onContextMenu={(event) => {
        event.preventDefault()
        if (press.hasMoved()) return
        press.stay()
        openMenu(event)
      }}
      onPointerDownCapture={(event) => {
        press.down(event)
        // A finger on the empty sheet moves it and frames nothing; the mouse and the pen frame.
        if (event.pointerType === 'touch' && isPane(event.target)) event.stopPropagation()
        held.current = chosen.current
        pressed.current = place(event)
        shift.current = event.shiftKey
        if (tool.name !== 'space' || event.button !== 0 || !pressed.current) return
        event.currentTarget.setPointerCapture(event.pointerId)
        props.space.press(pressed.current)
      }}
      onTouchEndCapture={(event) => {
        // The click that would follow would close the menu again.
        if (press.wasLong()) event.preventDefault()
      }}
      onPointerCancel={press.up}
      onPointerUp={() => {
        press.up()
        if (tool.name === 'space') props.space.keep()
      }}
      onPointerLeave={() => {
        raised.hover(null)
        props.point(null)
      }}
    >
      <ReactFlow<BoxNodeOf>
        nodes={nodes}
        nodeTypes={NODES}
        proOptions={HIDDEN}
        ariaLabelConfig={SILENT}
        minZoom={LEAST_ZOOM}
        maxZoom={2}
        defaultViewport={opened}
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
        selectionOnDrag={!hand && tool.name !== 'space'}
        selectionMode={SelectionMode.Partial}
        panOnDrag={hand ? true : MOUSE}
        nodesDraggable={canEdit && tool.name === 'select'}
        nodesConnectable={canEdit && tool.name !== 'space'}
        elementsSelectable={!hand}
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
          if (event) props.moved()
          view.setState(seen)
        }}
        onMove={(_, seen) => view.setState(seen)}
        onNodesChange={choose}
        onPaneClick={(event) => {
          if (!press.wasLong()) onSheet(event, 1)
        }}
        onSelectionStart={() => {
          if (!shift.current) take([])
        }}
        onSelectionEnd={takeFramed}
        onNodeClick={clickNode}
        onNodeDoubleClick={clickNodeTwice}
        onConnect={({ source, target }: Connection) => {
          if (source !== target) props.connect(source, target)
        }}
        onConnectEnd={(event, { fromNode, isValid }) => {
          // Dropped on a box but not near a handle of it: the box itself is meant.
          const at = isValid || !fromNode ? null : place(whereOf(event))
          const end = at && boxOn(scene(), at)
          if (fromNode && end && end.id !== fromNode.id) props.connect(fromNode.id, end.id)
        }}
        onNodeDrag={(event, _, dragged) => {
          // React Flow leaves a box behind by what the pointer went before it took it.
          const [start, at] = [pressed.current, place(whereOf(event))]
          if (!start || !at) return
          // What is chosen with it goes along, in the page or not.
          const ids = dragged.map(({ id }) => id)
          const along = ids.some((id) => chosen.current.has(id)) ? [...chosen.current] : []
          const all = [...new Set([...ids, ...along.filter((id) => scene().boxes.has(id))])]
          props.drag(all, [at[0] - start[0], at[1] - start[1]], event)
        }}
        onNodeDragStop={props.drop}
      >
        <LitLayer drawn={drawn} />
        {props.children}
      </ReactFlow>
    </div>
  )
}

const MOUSE = [1, 2]

const isPane = (target: EventTarget): boolean => (target as Element).classList.contains('react-flow__pane')

function whereOf(event: MouseEvent | TouchEvent | ReactMouseEvent): { clientX: number; clientY: number } {
  if (!('changedTouches' in event)) return event
  return event.touches[0] ?? event.changedTouches[0] ?? { clientX: -1, clientY: -1 }
}

const between = ([ax, ay]: Point, [bx, by]: Point): Rect => ({
  x: Math.min(ax, bx),
  y: Math.min(ay, by),
  width: Math.abs(ax - bx),
  height: Math.abs(ay - by),
})

const touches = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
