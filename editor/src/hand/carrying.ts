import { type Box, canGoInto, copySteps, type Id, near, pasteSteps, type Rect } from '@potok/model'
import { flowOn } from '../canvas/hit.ts'
import { frameOf } from '../canvas/places.ts'
import { seenOf, type ViewStore } from '../canvas/view.ts'
import type { Bench } from '../maps/bench.ts'
import { moveBy, placesBy } from '../maps/moving.ts'
import type { Presence } from '../session/presence.ts'
import { type Snapping, snapped } from '../tools/snapped.ts'
import { snapSettings } from './snapSettings.ts'

/** Keys held while the pointer drags. */
export interface Keys {
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** The hand that carries boxes over the sheet. */
export interface Hand {
  /** `by`: how far the pointer went since it took them, in scene units. With Alt at the first call it carries copies. */
  carry(ids: readonly Id[], by: readonly [dx: number, dy: number], keys: Keys): void
  /** What is carried stands there from now on: one transaction. */
  drop(): void
}

/** Pixels within which a line pulls. */
const REACH = 6
/** Pixels from the middle of a step within which a flow runs under it. */
const UNDER = 14
const GRID = 8
const WIDE_GRID = 40

/** `light`: lets the flow that a carried step would be put into stand out. */
export function handOf(
  bench: Bench,
  view: ViewStore,
  presence: Pick<Presence, 'drag'>,
  light: (flow: Id | null) => void,
): Hand {
  const { desk } = bench
  let taken: { frame: Rect; ids: ReadonlySet<Id>; copies: boolean } | null = null
  let into: Id | null = null
  return {
    carry(ids, by, keys) {
      if (!desk.getState().drag || !taken) {
        const { boxes } = bench.scene()
        const frame = frameOf(ids.flatMap((id) => boxes.get(id) ?? []))
        taken = frame && { frame, ids: new Set(ids), copies: keys.altKey }
      }
      if (!taken) return
      const { frame, copies } = taken
      const at = { ...frame, x: frame.x + by[0], y: frame.y + by[1] }
      const snapping = snappingFor(keys, view.getState().zoom)
      const others = snapping.reach > 0 ? around(bench, at, view, snapping.reach, copies ? NONE : taken.ids) : []
      const rests = snapped(frame, by, others, snapping)
      into = copies || keys.altKey ? null : flowUnder(bench, ids, at, view.getState().zoom)
      light(into)
      desk.setState({ drag: { ids, copies, ...rests } })
      if (!copies) presence.drag({ ids, dx: rests.dx, dy: rests.dy })
    },
    drop() {
      const { drag } = desk.getState()
      const flow = into
      taken = null
      into = null
      light(null)
      presence.drag(null)
      desk.setState({ drag: null })
      if (!drag) return
      if (drag.copies) copyBy(bench, drag.ids, drag.dx, drag.dy)
      else moveBy(bench, drag.ids, drag.dx, drag.dy, flow)
    },
  }
}

/** The flow that runs under the middle of the only box, if that may stand in it. */
function flowUnder(bench: Bench, [step, ...others]: readonly Id[], at: Rect, zoom: number): Id | null {
  if (!step || others.length > 0) return null
  const flow = flowOn(bench.scene(), [at.x + at.width / 2, at.y + at.height / 2], UNDER / zoom)
  const project = bench.project()
  return flow && !project.flows.get(flow)?.returns && canGoInto(project, flow, step).ok ? flow : null
}

const NONE: ReadonlySet<Id> = new Set()

/** Alt: free, by single units. Shift: the wide grid alone. */
function snappingFor({ altKey, shiftKey }: Keys, zoom: number): Snapping {
  const { lines, grid } = snapSettings.getState()
  if (altKey) return { reach: 0, grid: 1 }
  if (shiftKey) return { reach: 0, grid: WIDE_GRID }
  return { reach: lines ? REACH / zoom : 0, grid: grid ? GRID : 1 }
}

/** Who may pull: in sight, and in the row or the column of the frame. */
function around(bench: Bench, at: Rect, view: ViewStore, reach: number, without: ReadonlySet<Id>): Box[] {
  const seen = seenOf(view.getState())
  const strips: Rect[] = [
    { x: at.x - reach, y: seen.y, width: at.width + 2 * reach, height: seen.height },
    { x: seen.x, y: at.y - reach, width: seen.width, height: at.height + 2 * reach },
  ]
  const found = new Map<Id, Box>()
  for (const strip of strips)
    for (const box of near(bench.scene(), strip).boxes) if (!without.has(box.id)) found.set(box.id, box)
  return [...found.values()]
}

/** Copies stand where they were carried; the boxes stay. */
function copyBy(bench: Bench, ids: readonly Id[], dx: number, dy: number): void {
  const { places, lanes } = placesBy(bench, ids, dx, dy)
  const clip = copySteps(bench.project(), Object.keys(places))
  const steps = clip.steps.map(({ id, fields }) => ({
    id,
    fields: { ...fields, ...(lanes[id] ? { lane: lanes[id] } : {}) },
    place: places[id] ?? null,
  }))
  const made = bench.act(pasteSteps, { map: bench.map, clip: { ...clip, steps }, by: [0, 0] })
  if (made) bench.desk.setState({ selection: new Set(made.filter((id) => bench.project().steps.has(id))) })
}
