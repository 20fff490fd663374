import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { union } from './gridIndex.ts'
import { segments } from './paths.ts'
import type { Box, FlowLine, Label, Rect, SceneLane, Star } from './shapes.ts'
import { SIZES } from './sizes.ts'

/** From star to star on one thing. */
const BESIDE = SIZES.star - 4

/** Step, flow or lane → the numbers pinned to it. A problem that the server has not numbered yet counts as 0. */
export function pins(project: Project): Map<Id, number[]> {
  const pinned = new Map<Id, number[]>()
  for (const problem of project.problems.values()) {
    for (const anchor of problem.anchors) pinned.set(anchor, [...(pinned.get(anchor) ?? []), problem.number ?? 0])
  }
  for (const numbers of pinned.values()) numbers.sort((a, b) => a - b)
  return pinned
}

export function starsOf(
  project: Project,
  boxes: ReadonlyMap<Id, Box>,
  flows: ReadonlyMap<Id, FlowLine>,
  lanes: readonly SceneLane[],
): Star[] {
  const onLane = new Map(lanes.map((lane) => [lane.id, lane]))
  const taken = new Map<Id, number>()
  const stars: Star[] = []
  const problems = [...project.problems.values()].sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity))
  for (const problem of problems) {
    for (const on of problem.anchors) {
      const box = boxes.get(on)
      const flow = flows.get(on)
      const lane = onLane.get(on)
      const at = box ? starAt(box) : flow ? onFlow(flow) : lane ? ([14, lane.y + 14] as const) : null
      if (!at) continue
      const before = taken.get(on) ?? 0
      taken.set(on, before + 1)
      const number = problem.number === null ? '…' : String(problem.number)
      stars.push({ problemId: problem.id, on, number, x: at[0] - before * BESIDE, y: at[1] })
    }
  }
  return stars
}

/** The same stars, those on these boxes and flows where they are now. */
export function starsMoved(
  stars: readonly Star[],
  boxes: ReadonlyMap<Id, Box>,
  flows: ReadonlyMap<Id, FlowLine>,
): readonly Star[] {
  const taken = new Map<Id, number>()
  return stars.map((star) => {
    const box = boxes.get(star.on)
    const flow = flows.get(star.on)
    if (!box && !flow) return star
    const [x, y] = box ? starAt(box) : onFlow(flow!)
    const before = taken.get(star.on) ?? 0
    taken.set(star.on, before + 1)
    return { ...star, x: x - before * BESIDE, y }
  })
}

/** On the upper right corner, half outside; beside a diamond at its upper left. */
export function starAt(box: Box): readonly [number, number] {
  if (box.look === 'xor') return [box.x - 2, box.y]
  return [box.x + box.width, box.y]
}

function onFlow(flow: FlowLine): readonly [number, number] {
  const label = flow.labels[flow.labels.length - 1]
  if (label) {
    const x = label.align === 'left' ? label.x + label.width + 4 + SIZES.star / 2 : label.x - 4 - SIZES.star / 2
    return [x, label.y + label.height / 2]
  }
  const longest = union([segments(flow.points).reduce((a, b) => (b.width + b.height > a.width + a.height ? b : a))])
  return [longest.x + longest.width / 2, longest.y + longest.height / 2]
}

/** A label and the star that may stand at its start. */
export function withStar(label: Rect & Pick<Label, 'align'>, starred: boolean): Rect {
  if (!starred) return label
  const room = SIZES.star + 4
  const x = label.align === 'left' ? label.x : label.x - room
  const height = Math.max(label.height, SIZES.star)
  return { x, y: label.y + (label.height - height) / 2, width: label.width + room, height }
}

/** Each label of a flow with the room of its star. */
export const labelRects = (line: Pick<FlowLine, 'labels' | 'problems'>): Rect[] =>
  line.labels.map((label, index) => withStar(label, line.problems.length > 0 && index === line.labels.length - 1))
