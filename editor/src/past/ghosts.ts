import { type Box, type FlowLine, type Id, openScene, type Project, processMap, type Scene } from '@potok/model'
import type { PastMark } from './pastView.ts'

/** What stands on the other state of the map and not on the one that is shown, at its place there. */
export interface Ghosts {
  readonly boxes: ReadonlyMap<Id, Box>
  readonly flows: ReadonlyMap<Id, FlowLine>
}

const NO_GHOSTS: Ghosts = { boxes: new Map(), flows: new Map() }

/** As a chain nothing has a place of its own, so nothing is drawn that is not there. */
export function ghostsOf(scene: Scene, other: Project, marks: readonly PastMark[]): Ghosts {
  const ids = new Set(marks.flatMap(({ isHere, difference }) => (isHere ? [] : [difference.id])))
  const map = ids.size > 0 && !scene.chain ? processMap(other, scene.mapId) : null
  if (!map) return NO_GHOSTS
  const there = openScene(map, other, { locale: scene.locale, folded: new Set() }).scene
  const shifts = new Map(scene.lanes.map(({ id, shift }) => [id, shift]))
  /** A lane may stand lower here than there. */
  const down = new Map(there.lanes.map(({ id, shift }) => [id, (shifts.get(id) ?? shift) - shift]))
  const boxes = new Map<Id, Box>()
  const flows = new Map<Id, FlowLine>()
  for (const box of there.boxes.values())
    if (ids.has(box.id)) boxes.set(box.id, { ...box, y: box.y + (down.get(box.laneId ?? '') ?? 0) })
  for (const flow of there.flows.values()) {
    if (!ids.has(flow.id)) continue
    const shift = down.get(there.boxes.get(flow.start)?.laneId ?? '') ?? 0
    flows.set(flow.id, { ...flow, points: flow.points.map(([x, y]) => [x, y + shift] as const) })
  }
  return { boxes, flows }
}
