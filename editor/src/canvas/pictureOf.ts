import {
  type Flow,
  type Id,
  measure,
  type ProcessMap,
  type Project,
  processMap,
  type Step,
  type Time,
  wrap,
} from '@potok/model'
import { rangeWords } from '../figures/words.ts'
import { SIZES } from '../tools/nextPlace.ts'
import type { Language } from '../ui/texts/texts.ts'
import type { Picture, PictureBox, PictureFlow, PictureLabel, PictureLane } from './picture.ts'
import { routeOf } from './routeOf.ts'

const LANE = 76
const FREE = 8
const LINE = 14.5
const EMPTY: Picture = { boxes: new Map(), flows: new Map(), lanes: [], width: 0, height: 0 }

/** The map as geometry: boxes with their broken lines, lanes under them, flows with points and labels. */
export function pictureOf(project: Project, id: Id, language: Language): Picture {
  const map = processMap(project, id)
  if (!map) return EMPTY
  const numbers = numbersOf(map)
  const boxes = new Map<Id, PictureBox>()
  for (const step of map.steps) boxes.set(step.id, boxOf(step, project, numbers.get(step.id) ?? ''))
  const lanes = lanesOf(map, boxes)
  const flows = new Map<Id, PictureFlow>()
  for (const flow of map.flows) {
    const [start, end] = [boxes.get(flow.start ?? ''), boxes.get(flow.end ?? '')]
    if (!start || !end) continue
    const points = routeOf(start, end, flow.returns)
    flows.set(flow.id, {
      id: flow.id,
      start: start.id,
      end: end.id,
      returns: flow.returns,
      points,
      labels: labelsOf(flow, points, project, language),
    })
  }
  const last = lanes.at(-1)
  const width = Math.max(0, ...[...boxes.values()].map((box) => box.x + box.width))
  return { boxes, flows, lanes, width, height: last ? last.y + last.height : 0 }
}

function boxOf(step: Step, project: Project, number: string): PictureBox {
  const [x, y, ...given] = project.layout.get(step.id) ?? [16, FREE]
  const { lines, width, height } = bodyOf(step)
  return {
    id: step.id,
    look: step.look,
    number: step.number || number,
    x,
    y,
    width: given[0] ?? width,
    height: given[1] ?? height,
    lines,
    farLines: step.look === 'operation' ? wrap(step.text, 140, 17, 'regular', 3).lines : lines,
  }
}

function bodyOf(step: Step): { lines: readonly string[]; width: number; height: number } {
  const size = SIZES[step.look]
  if (step.look === 'operation') {
    const { lines } = wrap(step.text, 139, 13)
    return { lines, width: size.width, height: size.height + Math.max(0, lines.length - 2) * LINE }
  }
  if (step.look === 'start' || step.look === 'end') {
    const { lines } = wrap(step.text, 140, 12.5, 'regular', 2)
    const widest = Math.max(0, ...lines.map((line) => measure(line, 12.5)))
    return { lines, width: Math.max(72, Math.ceil(widest + 28)), height: size.height }
  }
  if (step.look === 'note') return { lines: wrap(step.text, 104, 13, 'regular', 5).lines, ...size }
  return { lines: wrap(step.text, 160, 12, 'regular', 2).lines, ...size }
}

/** Lanes stand one under another; one grows when a box needs it. */
function lanesOf(map: ProcessMap, boxes: ReadonlyMap<Id, PictureBox>): PictureLane[] {
  let y = 0
  return map.lanes.map(({ id, height }) => {
    const foot = map.steps
      .filter((step) => step.lane === id)
      .reduce((most, step) => Math.max(most, (boxes.get(step.id)?.y ?? 0) + (boxes.get(step.id)?.height ?? 0)), 0)
    const lane = { id, y, height: Math.max(height ?? LANE, foot + FREE - y, LANE) }
    y += lane.height
    return lane
  })
}

/** Operations count along the flow from the start; what no flow reaches comes after, from left to right. */
function numbersOf(map: ProcessMap): Map<Id, string> {
  const next = new Map<Id, Id[]>()
  for (const { start, end, returns } of map.flows)
    if (start && end && !returns) next.set(start, [...(next.get(start) ?? []), end])
  const seen = new Set<Id>()
  const queue = map.steps.filter(({ look }) => look === 'start').map(({ id }) => id)
  for (let at = 0; at < queue.length; at++) {
    const id = queue[at] as Id
    if (seen.has(id)) continue
    seen.add(id)
    queue.push(...(next.get(id) ?? []))
  }
  const order = [...seen, ...map.steps.map(({ id }) => id).filter((id) => !seen.has(id))]
  const operations = new Set(map.steps.filter(({ look }) => look === 'operation').map(({ id }) => id))
  return new Map(order.filter((id) => operations.has(id)).map((id, at) => [id, String(at + 1)]))
}

const HIGH = 14
const ICON = 15

function labelsOf(flow: Flow, points: PictureFlow['points'], project: Project, language: Language): PictureLabel[] {
  const words = ({ triple: [min, , max] }: Time) => rangeWords(min, max, project.settings, language)
  const share = flow.share === null ? '' : `${Math.round(flow.share * 100)} %`
  const condition = [flow.label, share].filter(Boolean).join(' ')
  const rows: [PictureLabel['kind'], string, number][] = []
  if (condition) rows.push([flow.returns ? 'return' : 'condition', condition, flow.returns ? ICON : 0])
  if (flow.wait) rows.push(['wait', words(flow.wait), ICON])
  if (flow.transfer) rows.push(['transfer', words(flow.transfer), ICON])
  const [a, b] = longestRun(points)
  const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  const upright = a[0] === b[0]
  return rows.map(([kind, text, icon], row) => {
    const width = Math.ceil(measure(text, 11.5, 'bold') + icon + 6)
    const top = upright ? y - (rows.length * 17) / 2 + row * 17 : y - 9 - HIGH + 4 - (rows.length - 1 - row) * 17
    return { kind, words: text, x: upright ? x - width - 6 : x - width / 2, y: top, width, height: HIGH }
  })
}

function longestRun(points: PictureFlow['points']): [readonly [number, number], readonly [number, number]] {
  let best: [readonly [number, number], readonly [number, number]] = [points[0] ?? [0, 0], points[1] ?? [0, 0]]
  const length = ([a, b]: typeof best) => Math.hypot(b[0] - a[0], b[1] - a[1])
  for (let at = 1; at < points.length; at++) {
    const run: typeof best = [points[at - 1] as [number, number], points[at] as [number, number]]
    if (length(run) > length(best)) best = run
  }
  return best
}
