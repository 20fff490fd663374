import {
  Background,
  Controls,
  type Edge,
  Handle,
  MarkerType,
  MiniMap,
  type Node,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useEdgesState,
  useNodesState,
  useReactFlow,
} from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { drawnMap } from '../../../src/canvas/drawn.ts'
import { type Bench, frame } from '../bench.ts'
import { type Grid, gridOf } from '../grid.ts'
import './pages.css'

// React Flow as its examples show it, with the same boxes and connections.

interface Page {
  flow: ReturnType<typeof useReactFlow>
  setNodes: (change: Node[] | ((nodes: Node[]) => Node[])) => void
  setEdges: (edges: Edge[]) => void
}
const held: { page: Page | null } = { page: null }

function StepNode({ data }: { data: { words?: string } }) {
  return (
    <div className="stock-step">
      <Handle type="target" position={Position.Left} />
      {data.words}
      <Handle type="source" position={Position.Right} />
    </div>
  )
}
const TYPES = { step: StepNode }

function Flow() {
  const [nodes, setNodes, onNodesChange] = useNodesState<Node>([])
  const [edges, setEdges, onEdgesChange] = useEdgesState<Edge>([])
  const flow = useReactFlow()
  useEffect(() => {
    held.page = { flow, setNodes, setEdges }
  })
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      nodeTypes={TYPES}
      minZoom={0.01}
      maxZoom={4}
    >
      <Background />
      <Controls />
      <MiniMap />
    </ReactFlow>
  )
}
createRoot(document.getElementById('root')!).render(
  <ReactFlowProvider>
    <Flow />
  </ReactFlowProvider>,
)

let grid: Grid
const nodeOf = (place: number) => held.page!.flow.getNode(grid.ids[place]!)!
const bench: Bench = {
  prepare(count) {
    grid = gridOf(count)
  },
  async load() {
    while (!held.page) await frame()
    performance.mark('document')
    const { scene, project } = drawnMap(grid.map, grid.project, { locale: 'ru' }).store.getState()
    const marker = { type: MarkerType.ArrowClosed }
    held.page.setNodes(
      [...scene.boxes.values()].map(({ id, x, y }) => ({
        id,
        type: 'step',
        position: { x, y },
        data: { words: project.steps.get(id)?.text },
      })),
    )
    held.page.setEdges(
      [...scene.flows.values()].map(({ id, start, end }) => ({
        id,
        source: start,
        target: end,
        type: 'smoothstep',
        markerEnd: marker,
      })),
    )
    while (document.querySelectorAll('.react-flow__edge').length < scene.flows.size) await frame()
    const { width, height } = scene.bounds
    first = new Map([...scene.boxes.values()].map(({ id, x, y }) => [id, { x, y }]))
    return { columns: grid.columns, rows: grid.rows, width, height }
  },
  rests: () => true,
  setView: (view) => void held.page!.flow.setViewport(view),
  positionOf: (place) => nodeOf(place).position,
  screenOf(place) {
    const { x, y } = nodeOf(place).position
    return held.page!.flow.flowToScreenPosition({ x: x + 88, y: y + 30 })
  },
  remoteMove(moves) {
    const places = new Map(
      moves.map(({ place, dx, dy }) => {
        const id = grid.ids[place]!
        const { x, y } = first.get(id)!
        return [id, { x: x + dx, y: y + dy }]
      }),
    )
    held.page!.setNodes((nodes) =>
      nodes.map((node) => {
        const position = places.get(node.id)
        return position ? { ...node, position } : node
      }),
    )
  },
}
let first = new Map<string, { x: number; y: number }>()
window.bench = bench
