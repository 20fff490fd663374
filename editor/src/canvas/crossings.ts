import type { FlowLine } from '@potok/model'

type Point = readonly [x: number, y: number]

interface Run {
  readonly from: Point
  readonly to: Point
}

const CELL = 256
/** A line is not broken so near a corner or an end that the gap would eat it. */
const CLEAR = 10

/** Where each flow crosses one that was drawn before it: there the later one breaks. */
export function crossingsOf(flows: Iterable<Pick<FlowLine, 'id' | 'points'>>): Map<string, Point[]> {
  const [level, upright] = [new Map<number, Run[]>(), new Map<number, Run[]>()]
  const found = new Map<string, Point[]>()
  for (const flow of flows) {
    const runs = runsOf(flow.points)
    const points = runs.flatMap((run) => (isLevel(run) ? met(run, upright, 0) : met(run, level, 1)))
    if (points.length > 0) found.set(flow.id, points)
    for (const run of runs) keep(run, isLevel(run) ? level : upright)
  }
  return found
}

function runsOf(points: readonly Point[]): Run[] {
  return points.slice(1).map((to, at) => ({ from: points[at] as Point, to }))
}

const isLevel = ({ from, to }: Run) => from[1] === to[1]

/** Level runs are kept by their height, upright ones by their column. */
function keep(run: Run, cells: Map<number, Run[]>): void {
  const cell = Math.floor(run.from[isLevel(run) ? 1 : 0] / CELL)
  const there = cells.get(cell)
  if (there) there.push(run)
  else cells.set(cell, [run])
}

function met(run: Run, others: ReadonlyMap<number, readonly Run[]>, along: 0 | 1): Point[] {
  const [low, high] = [Math.min(run.from[along], run.to[along]), Math.max(run.from[along], run.to[along])]
  const across = along === 0 ? 1 : 0
  const at = run.from[across]
  const points: Point[] = []
  for (let cell = Math.floor(low / CELL); cell <= Math.floor(high / CELL); cell++) {
    for (const other of others.get(cell) ?? []) {
      const place = other.from[along]
      const [least, most] = [
        Math.min(other.from[across], other.to[across]),
        Math.max(other.from[across], other.to[across]),
      ]
      if (place > low + CLEAR && place < high - CLEAR && at > least + CLEAR && at < most - CLEAR)
        points.push(along === 0 ? [place, at] : [at, place])
    }
  }
  return points
}
