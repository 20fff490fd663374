import { type Box, buildScene, type Id, processMap, type Scene } from '@potok/model'
import type { Drawn } from '../../../src/canvas/drawn.ts'
import { boxOn } from '../../../src/canvas/hit.ts'
import { inksOf } from '../../../src/canvas/paint/inks.ts'
import { paintSheet } from '../../../src/canvas/paint/paintSheet.ts'
import '../../../src/ui/ui.css'
import { type Bench, frame } from '../bench.ts'
import { type Grid, gridOf } from '../grid.ts'
import './pages.css'

// The floor: the same draw list on one canvas, every box painted, nothing in the page; what moves takes no flow along.

const LETTERS = { VA: 'Ц', NNVA: 'Н', NVA: 'П' } as never
const canvas = document.createElement('canvas')
canvas.width = innerWidth
canvas.height = innerHeight
document.getElementById('root')!.append(canvas)
const brush = canvas.getContext('2d', { alpha: false })!
const inks = inksOf('light', LETTERS)
const NONE: ReadonlySet<Id> = new Set()
let view = { x: 0, y: 0, zoom: 1, width: innerWidth, height: innerHeight }
let grid: Grid
let drawn: Drawn
let grab: { id: Id; dx: number; dy: number } | null = null
let asked = false

function ask(): void {
  if (asked) return
  asked = true
  queueMicrotask(() => {
    asked = false
    paintSheet(brush, {
      drawn,
      view,
      ratio: 1,
      inks,
      mounted: NONE,
      selection: NONE,
      hovered: null,
      dims: false,
      rings: new Map(),
    })
  })
}

const boxes = () => drawn.scene.boxes as Map<Id, Box>
function move(id: Id, x: number, y: number): void {
  boxes().set(id, { ...boxes().get(id)!, x, y })
  ask()
}
const at = (event: PointerEvent) =>
  [(event.clientX - view.x) / view.zoom, (event.clientY - view.y) / view.zoom] as const
canvas.addEventListener('pointerdown', (event) => {
  const [x, y] = at(event)
  const box = boxOn(drawn.scene, [x, y])
  grab = box && { id: box.id, dx: x - box.x, dy: y - box.y }
})
canvas.addEventListener('pointermove', (event) => {
  if (!grab) return
  const [x, y] = at(event)
  move(grab.id, x - grab.dx, y - grab.dy)
})
canvas.addEventListener('pointerup', () => {
  grab = null
})

let first: ReadonlyMap<Id, Box>
const bench: Bench = {
  prepare(count) {
    grid = gridOf(count)
  },
  async load() {
    performance.mark('document')
    const { project } = grid
    const map = processMap(project, grid.map)!
    drawn = { project, map, scene: buildScene(map, project, { locale: 'ru' }), afloat: NONE }
    first = new Map(drawn.scene.boxes)
    ask()
    await frame()
    const { width, height } = (drawn.scene as Scene).bounds
    return { columns: grid.columns, rows: grid.rows, width, height }
  },
  rests: () => true,
  setView(next) {
    view = { ...view, ...next }
    ask()
  },
  positionOf: (place) => boxes().get(grid.ids[place]!)!,
  screenOf(place) {
    const { x, y, width, height } = boxes().get(grid.ids[place]!)!
    return { x: (x + width / 2) * view.zoom + view.x, y: (y + height / 2) * view.zoom + view.y }
  },
  remoteMove(moves) {
    for (const { place, dx, dy } of moves) {
      const { id, x, y } = first.get(grid.ids[place]!)!
      move(id, x + dx, y + dy)
    }
  },
}
window.bench = bench
