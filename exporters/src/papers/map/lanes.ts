import { type LaneDrawing, MM, type StarDrawing } from './drawing.ts'
import { lines, type Wording } from './faces.ts'
import type { Grid } from './geometry.ts'
import type { Plan } from './plan.ts'
import type { Sizes } from './sizes.ts'

interface LaneInput {
  readonly plan: Plan
  readonly sizes: Sizes
  readonly wording: Wording
  readonly problems: ReadonlyMap<string, readonly string[]>
}

function laneNames(lane: number, { plan, sizes, wording, problems }: LaneInput): readonly string[] {
  const { id, name } = plan.lanes[lane]!
  const stars = problems.get(id)?.length ?? 0
  const room = sizes.laneHead - 3 - (stars > 0 ? sizes.star : 0)
  return lines(name, room, sizes.laneSize, 6, () => wording.cut.set(id, { where: '', text: name }), true)
}

/** A lane is never lower than its name and the stars beside it. */
export function laneLeast(lane: number, input: LaneInput): number {
  const { sizes, plan, problems } = input
  const stars = problems.get(plan.lanes[lane]!.id)?.length ?? 0
  return Math.max(laneNames(lane, input).length * sizes.laneLine + 1.8, stars * sizes.star + 0.6)
}

/** Lane heads at the left, with the problems pinned to the lane itself. */
export function drawLanes(grid: Grid, width: number, input: LaneInput): { lanes: LaneDrawing[]; stars: StarDrawing[] } {
  const { laneHead, laneLine, laneSize, star } = input.sizes
  const stars: StarDrawing[] = []
  const lanes = grid.lanes.map(({ lane, y, height }): LaneDrawing => {
    const { id } = input.plan.lanes[lane]!
    const names = laneNames(lane, input)
    const top = y + (height - names.length * laneLine) / 2
    const pinned = input.problems.get(id) ?? []
    pinned.forEach((number, at) => {
      const middle = y + height / 2 + (at - (pinned.length - 1) / 2) * star
      stars.push({ number, on: id, x: laneHead - star * 0.6, y: middle, size: star })
    })
    const texts = names.map((text, at) => ({
      text,
      x: 1.5,
      y: top + (at + 0.5) * laneLine + laneSize * MM * 0.34,
      size: laneSize,
      bold: true,
      anchor: 'start' as const,
      colour: 'ink' as const,
    }))
    return { id, x: 0, y, width, height, headWidth: laneHead, texts }
  })
  return { lanes, stars }
}
