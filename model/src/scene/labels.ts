import type { Flow } from '../records/flow.ts'
import type { Project } from '../records/project.ts'
import { covers } from './box.ts'
import { grown, overlap } from './gridIndex.ts'
import type { Around, Run } from './ground.ts'
import { conditionPart, linesHeight, linesWidth, timeParts } from './labelText.ts'
import { segments } from './paths.ts'
import type { Box, Label, LabelPart, Locale, Point, Rect } from './shapes.ts'
import { SIZES } from './sizes.ts'
import { starAt, withStar } from './stars.ts'

type Lines = readonly (readonly LabelPart[])[]

/** Places that are tried for a label of a flow that is carried: a better one can wait until it is put down. */
const HURRIED_PLACES = 4

interface Laid {
  readonly label: Label
  readonly cost: number
}

const COST = { box: 4000, label: 2000, run: 24, step: 4 }
const FROM_LINE = 6
const ABOVE = 5

export interface Labelled {
  readonly flow: Flow
  readonly points: readonly Point[]
  readonly start: Box
  readonly returns: boolean
  readonly starred: boolean
}

/** The condition stands at the decision's end, wait and transfer where there is room for them; what finds none is said shorter. */
export function layLabels(one: Labelled, project: Project, locale: Locale, around: Around): Label[] {
  const labels: Label[] = []
  const condition = conditionPart(one.flow, locale, one.start.look === 'merge' ? 'join' : one.start.look, one.returns)
  if (condition)
    labels.push(
      cheapest(atDecision([[condition]], one), one, around, [], one.starred && !one.flow.wait && !one.flow.transfer)!
        .label,
    )
  for (let less = 0; less <= 3; less++) {
    const lines = timeParts(one.flow, project, locale, less)
    if (lines.length === 0) break
    const beside = labels.filter((label) => label.align === 'left').flatMap((label) => besides(label, lines))
    const laid = cheapest([...along(lines, one.points), ...beside], one, around, labels, one.starred)
    if (laid && (laid.cost < COST.label || less === 3 || around.haste !== 'none')) {
      labels.push(laid.label)
      break
    }
  }
  return labels
}

/** After a condition, or just over its line where the gap between two lanes is. */
function besides(label: Label, lines: Lines): Label[] {
  const height = linesHeight(lines)
  const y = label.y + (label.height - height) / 2
  const at = { x: label.x + label.width + 8, width: linesWidth(lines), height, align: 'left' as const, lines }
  return [y, y - 7].map((top) => ({ ...at, y: top }))
}

function cheapest(
  places: Label[],
  one: Labelled,
  around: Around,
  own: readonly Label[],
  starred: boolean,
): Laid | null {
  let best: Laid | null = null
  const most = around.haste !== 'none' ? HURRIED_PLACES : places.length
  for (const [index, label] of places.slice(0, most).entries()) {
    if (best && index * COST.step >= best.cost) break
    const cost = index * COST.step + trouble(withStar(label, starred), one, around, own)
    if (!best || cost < best.cost) best = { label, cost }
  }
  return best
}

function trouble(rect: Rect, one: Labelled, around: Around, own: readonly Label[]): number {
  let cost = 0
  for (const box of around.boxes(grown(rect, SIZES.star / 2 + 2))) {
    for (const part of [...covers(box), ...starOn(box)]) if (overlap(grown(rect, 1), part)) cost += COST.box
  }
  for (const label of [...around.labels(rect), ...own]) if (overlap(grown(rect, 1), label)) cost += COST.label
  const runs: Rect[] = [...around.runs(rect).filter((run) => !isOwn(run, one)), ...segments(one.points)]
  for (const run of runs) if (overlap(grown(run, 1), rect)) cost += COST.run
  return cost
}

function starOn(box: Box): Rect[] {
  if (box.problems.length === 0) return []
  const [x, y] = starAt(box)
  return [{ x: x - SIZES.star / 2, y: y - SIZES.star / 2, width: SIZES.star, height: SIZES.star }]
}

const isOwn = (run: Run, one: Labelled) => run.start === one.flow.start && run.end === one.flow.end

function atDecision(lines: Lines, { points }: Labelled): Label[] {
  const [first, second] = [points[0]!, points[1]!]
  const width = linesWidth(lines)
  const height = linesHeight(lines)
  const at = (x: number, y: number, align: Label['align']): Label => ({ x, y, width, height, align, lines })
  const [x, y] = first
  if (first[1] === second[1]) {
    const left = second[0] > x ? x + 4 : x - 4 - width
    const turn = points[2]
    const upward = turn && turn[1] < y
    const corner = turn ? [at(second[0] + FROM_LINE, upward ? y - height - 8 : y + 8, 'left')] : []
    const level = [at(left, y - height - 2, 'left'), at(left, y + 3, 'left')]
    const short = Math.abs(second[0] - x) < width + 12
    return [...(short ? [...corner, ...level] : level), ...along(lines, points)]
  }
  const up = second[1] < y
  const tops = up ? [y - height - 4, y - height - 20] : [y + 4, y + 20]
  return [
    ...tops.map((top) => at(x + FROM_LINE, top, 'left')),
    ...tops.map((top) => at(x - FROM_LINE - width, top, 'right')),
    ...along(lines, points),
  ]
}

/** Places along a way, the best first. */
function along(lines: Lines, points: readonly Point[]): Label[] {
  const width = linesWidth(lines)
  const height = linesHeight(lines)
  const at = (x: number, y: number, align: Label['align']): Label => ({ x, y, width, height, align, lines })
  const places: Label[] = []
  const last = points.length - 1
  const stair =
    last >= 2 && points[last]![1] === points[last - 1]![1] && Math.abs(points[last]![0] - points[last - 1]![0]) <= 40
  if (stair) {
    const [x, y] = points[last - 1]!
    places.push(at(x - FROM_LINE - width, y - height / 2, 'right'))
  }
  const level: Label[] = []
  const upright: Label[] = []
  for (let index = last; index > 0; index--) {
    const [a, b] = [points[index - 1]!, points[index]!]
    if (a[1] === b[1]) {
      const [from, to] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])]
      for (const part of [0.5, 0.35, 0.65, 0.2, 0.8]) {
        const x = from + (to - from) * part - width / 2
        level.push(at(x, a[1] - ABOVE - height, 'middle'), at(x, a[1] + ABOVE, 'middle'))
      }
    } else {
      const [from, to] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])]
      for (const part of [0.5, 0.3, 0.7, 0.15, 0.85]) {
        const y = from + (to - from) * part - height / 2
        upright.push(at(a[0] + FROM_LINE, y, 'left'), at(a[0] - FROM_LINE - width, y, 'right'))
      }
    }
  }
  return [...places, ...(longestIsLevel(points) ? [...level, ...upright] : [...upright, ...level])]
}

function longestIsLevel(points: readonly Point[]): boolean {
  const longest = segments(points).reduce((a, b) => (b.width + b.height > a.width + a.height ? b : a))
  return longest.width > longest.height
}
