import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Project } from '../records/project.ts'
import { covers } from './box.ts'
import { grown, touch, union } from './gridIndex.ts'
import { layLabels, withStar } from './labels.ts'
import type { Before } from './making.ts'
import { segments } from './paths.ts'
import type { Role } from './ports.ts'
import type { Reading } from './reading.ts'
import { emptySurroundings, REACH, route, type Surroundings } from './route.ts'
import { sameValue } from './sameValue.ts'
import type { Box, FlowLine, Label, Locale, Point, Rect } from './shapes.ts'

export function flowsOf(
  order: readonly Flow[],
  roles: ReadonlyMap<Id, Role>,
  project: Project,
  locale: Locale,
  boxes: ReadonlyMap<Id, Box>,
  pinned: ReadonlyMap<Id, readonly number[]>,
  before: Before,
): Map<Id, FlowLine> {
  const around = emptySurroundings(boxes.values())
  const stale = before ? staleAreas(order, boxes, before) : null
  const known = new Map(before?.order.map((flow) => [flow.id, flow]))
  const flows = new Map<Id, FlowLine>()
  for (const flow of order) {
    const [start, end] = [boxes.get(flow.start!)!, boxes.get(flow.end!)!]
    const reach = grown(union([start, end]), REACH)
    const old = before?.scene.flows.get(flow.id)
    const problems = pinned.get(flow.id) ?? []
    const role = roles.get(flow.id)!
    const kept =
      old &&
      stale &&
      known.get(flow.id) === flow &&
      before!.roles.get(flow.id) === role &&
      sameValue(old.problems, problems) &&
      before!.project.settings === project.settings &&
      !stale.some((area) => touch(area, reach))
    const fresh = kept ? old : lay(flow, start, end, role, problems, project, locale, around)
    const line = old && sameValue(old, fresh) ? old : fresh
    if (line !== old && stale && old) stale.push(areaOf(old))
    if (line !== old && stale) stale.push(areaOf(line))
    flows.set(flow.id, line)
    for (const run of segments(line.points)) around.runs.add(run, { ...run, start: start.id, end: end.id })
    for (const [index, label] of line.labels.entries()) {
      const rect = withStar(label, problems.length > 0 && index === line.labels.length - 1)
      around.labels.add(rect, { ...label, ...rect })
    }
  }
  return flows
}

export function rolesOf(reading: Reading): Map<Id, Role> {
  const isSide = (flow: Flow) => reading.steps.get(flow.start!)!.look === 'xor' && !reading.main.has(flow.id)
  return new Map(
    reading.flows.map((flow) => [flow.id, reading.back.has(flow.id) ? 'back' : isSide(flow) ? 'side' : 'main']),
  )
}

/** Where something was or is that a flow may have to get along with otherwise than before. */
function staleAreas(order: readonly Flow[], boxes: ReadonlyMap<Id, Box>, before: NonNullable<Before>): Rect[] | null {
  const areas: Rect[] = []
  for (const [id, box] of boxes) {
    const old = before.boxes.get(id)
    if (old === box) continue
    areas.push(union(covers(box)))
    if (old) areas.push(union(covers(old)))
  }
  for (const [id, old] of before.boxes) if (!boxes.has(id)) areas.push(union(covers(old)))
  const present = new Map(order.map((flow, index) => [flow.id, index]))
  let last = -1
  for (const flow of before.order) {
    const index = present.get(flow.id)
    if (index === undefined) areas.push(areaOf(before.scene.flows.get(flow.id)!))
    else if (index < last) return null
    else last = index
  }
  return areas
}

export const areaOf = (line: FlowLine): Rect =>
  union([...segments(line.points), ...line.labels.map((label) => withStar(label, line.problems.length > 0))])

function lay(
  flow: Flow,
  start: Box,
  end: Box,
  role: Role,
  problems: readonly number[],
  project: Project,
  locale: Locale,
  around: Surroundings,
): FlowLine {
  const returns = role === 'back'
  const points = route(start, end, role, around)
  const labels: Label[] = layLabels(
    { flow, points, start, returns, starred: problems.length > 0 },
    project,
    locale,
    around,
  )
  return { id: flow.id, start: start.id, end: end.id, points, returns, labels, arrow: arrow(points), problems }
}

function arrow(points: readonly Point[]): [Point, Point, Point] {
  const [tip, from] = [points[points.length - 1]!, points[points.length - 2]!]
  const [dx, dy] = [Math.sign(tip[0] - from[0]), Math.sign(tip[1] - from[1])]
  const back: Point = [tip[0] - 8 * dx, tip[1] - 8 * dy]
  return [tip, [back[0] - 3.6 * dy, back[1] + 3.6 * dx], [back[0] + 3.6 * dy, back[1] - 3.6 * dx]]
}
