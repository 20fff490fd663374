import { type Id, moveSteps, type Place, setFields } from '@potok/model'
import { seenOf, type ViewStore } from '../canvas/view.ts'
import type { Bench } from '../maps/bench.ts'
import { selectedSteps } from '../maps/clipboard.ts'
import type { Presence } from '../session/presence.ts'
import { type Line, lineAt, type Room, roomMade } from '../tools/space.ts'
import { type Point, SELECT } from '../tools/tool.ts'
import type { Keys } from './carrying.ts'

/** The tool that pushes the map apart and pulls it together: by the pointer, or by arrows and Enter. */
export interface Spacing {
  press(at: Point): void
  pull(by: Point, keys: Keys): void
  /** By keys the line stands before what is selected, or in the middle of the sheet. */
  step(by: Point, keys: Keys): void
  /** What is shown stays, as one transaction, and the arrow comes back. */
  keep(): void
  drop(): void
}

const GRID = 8
const WIDE_GRID = 40

export function spacingOf(bench: Bench, view: ViewStore, presence: Pick<Presence, 'drag'>): Spacing {
  const { desk } = bench
  let line: Line | null = null
  let pulled: Point = [0, 0]
  let room: Room | null = null
  const press = (at: Point) => {
    const { boxes, lanes } = bench.scene()
    line = lineAt(at, [...boxes.values()], lanes)
    pulled = [0, 0]
  }
  const show = (grid: number) => {
    if (!line) return
    room = roomMade(line, pulled, grid)
    const { ids, dx, dy, guides, gaps } = room
    desk.setState({ drag: { ids, dx, dy, guides, gaps, copies: false } })
    presence.drag(ids.length > 0 ? { ids, dx, dy } : null)
  }
  const drop = () => {
    line = null
    room = null
    presence.drag(null)
    desk.setState({ drag: null })
  }
  return {
    press,
    pull(by, { altKey, shiftKey }) {
      pulled = by
      show(altKey ? 1 : shiftKey ? WIDE_GRID : GRID)
    },
    step(by, { altKey, shiftKey }) {
      const size = altKey ? 1 : shiftKey ? WIDE_GRID : GRID
      if (!line) press(before(bench, view, by[0] === 0))
      // The other way begins anew: the room is made along one way at a time.
      const along = by[0] === 0 ? ([0, pulled[1]] as const) : ([pulled[0], 0] as const)
      pulled = [along[0] + by[0] * size, along[1] + by[1] * size]
      show(1)
    },
    keep() {
      const made = room
      drop()
      desk.setState({ tool: SELECT })
      if (!made) return
      if (made.lane) bench.act(setFields, { noun: 'lanes', id: made.lane.id, fields: { height: made.lane.height } })
      else if (made.dx !== 0 || made.dy !== 0) bench.act(moveSteps, { places: pushed(bench, made) })
    },
    drop,
  }
}

/** Just before the first of what is selected; down means above it. */
function before(bench: Bench, view: ViewStore, down: boolean): Point {
  const { boxes } = bench.scene()
  const chosen = selectedSteps(bench).flatMap((id) => boxes.get(id) ?? [])
  const seen = seenOf(view.getState())
  const [first] = chosen.sort((a, b) => (down ? a.y - b.y : a.x - b.x))
  if (!first) return [seen.x + seen.width / 2, seen.y + seen.height / 2]
  const middle = [first.x + first.width / 2, first.y + first.height / 2] as const
  return down ? [middle[0], first.y] : [first.x, middle[1]]
}

/** Whoever was deleted meanwhile is left out. Nobody changes lane: a lane grows with what is pushed in it. */
function pushed(bench: Bench, { ids, dx, dy }: Room): Record<Id, Place> {
  const { layout, steps } = bench.project()
  const places: Record<Id, Place> = {}
  for (const id of ids) {
    const place = layout.get(id)
    if (!place || !steps.has(id)) continue
    const [x, y, ...size] = place
    places[id] = [x + dx, y + dy, ...size] as unknown as Place
  }
  return places
}
