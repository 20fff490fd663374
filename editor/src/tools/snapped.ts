export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Axis = 'x' | 'y'

/** A line that edges or middles share: `x`: it stands, `y`: it lies. In scene units. */
export interface Guide {
  readonly axis: Axis
  readonly at: number
  readonly from: number
  readonly to: number
}

/** A distance between neighbours that is found twice: along `axis` from `from` to `to`, at `at` on the other one. */
export interface Gap {
  readonly axis: Axis
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Snapped {
  readonly dx: number
  readonly dy: number
  readonly guides: readonly Guide[]
  readonly gaps: readonly Gap[]
}

export interface Snapping {
  /** How near, in scene units, a line pulls. 0: none does. */
  readonly reach: number
  /** What no line pulls goes to this grid. */
  readonly grid: number
}

/**
 * Where a frame that was moved by (dx, dy) comes to rest: on the nearest edge or middle of another within reach, or at
 * a distance that its neighbours keep too; else on the grid. `others`: whatever may pull, in any order.
 */
export function snapped(
  moving: Frame,
  [dx, dy]: readonly [number, number],
  others: readonly Frame[],
  { reach, grid }: Snapping,
): Snapped {
  const at: Frame = { ...moving, x: moving.x + dx, y: moving.y + dy }
  const pulls = reach > 0 && others.length > 0
  const x = (pulls ? pull(at, others, 'x', reach) : null) ?? onGrid(at.x, grid)
  const y = (pulls ? pull(at, others, 'y', reach) : null) ?? onGrid(at.y, grid)
  const rests: Frame = { ...at, x: at.x + x.by, y: at.y + y.by }
  return {
    dx: rests.x - moving.x,
    dy: rests.y - moving.y,
    guides: [
      ...(x.pulled === 'line' ? guidesOf(rests, others, 'x') : []),
      ...(y.pulled === 'line' ? guidesOf(rests, others, 'y') : []),
    ],
    gaps: [
      ...(x.pulled === 'gap' ? gapsOf(rests, others, 'x') : []),
      ...(y.pulled === 'gap' ? gapsOf(rests, others, 'y') : []),
    ],
  }
}

interface Pull {
  readonly by: number
  readonly pulled: 'line' | 'gap' | null
}

const onGrid = (value: number, grid: number): Pull => ({
  by: Math.round(value / grid) * grid - value,
  pulled: null,
})

/** Of two as near the line wins: a shared edge is easier to see than a distance. */
function pull(at: Frame, others: readonly Frame[], axis: Axis, reach: number): Pull | null {
  let best: Pull | null = null
  const offer = (by: number, pulled: 'line' | 'gap') => {
    if (Math.abs(by) <= reach && (best === null || Math.abs(by) < Math.abs(best.by) - NOISE)) best = { by, pulled }
  }
  const lines = linesOf(at, axis)
  for (const other of others)
    for (const [mine, theirs] of pairs(lines, linesOf(other, axis))) offer(theirs - mine, 'line')
  for (const start of evenStarts(at, others, axis)) offer(start - at[axis], 'gap')
  return best
}

const NOISE = 0.01

interface Lines {
  readonly start: number
  readonly middle: number
  readonly end: number
}

const SIDE = { x: 'width', y: 'height' } as const
const CROSS = { x: 'y', y: 'x' } as const

function linesOf(frame: Frame, axis: Axis): Lines {
  const length = frame[SIDE[axis]]
  return { start: frame[axis], middle: frame[axis] + length / 2, end: frame[axis] + length }
}

/** Middles meet middles, edges meet edges. */
const pairs = (a: Lines, b: Lines): readonly (readonly [number, number])[] => [
  [a.middle, b.middle],
  [a.start, b.start],
  [a.end, b.end],
  [a.start, b.end],
  [a.end, b.start],
]

/** The lines on which the frame now lies with others, each as long as from the first to the last of them. */
function guidesOf(at: Frame, others: readonly Frame[], axis: Axis): Guide[] {
  const found = new Map<number, Guide>()
  const lines = linesOf(at, axis)
  const [from, to] = spanOf(at, CROSS[axis])
  for (const other of others) {
    for (const [mine, theirs] of pairs(lines, linesOf(other, axis))) {
      if (Math.abs(mine - theirs) > NOISE) continue
      const [start, end] = spanOf(other, CROSS[axis])
      const before = found.get(mine) ?? { axis, at: mine, from, to }
      found.set(mine, { ...before, from: Math.min(before.from, start), to: Math.max(before.to, end) })
    }
  }
  return [...found.values()]
}

const spanOf = (frame: Frame, axis: Axis): [number, number] => [frame[axis], frame[axis] + frame[SIDE[axis]]]

/** Neighbours in the row (or column) of the frame, in order, and where it stands among them. */
function row(at: Frame, others: readonly Frame[], axis: Axis): { before: Frame[]; after: Frame[] } {
  const [from, to] = spanOf(at, CROSS[axis])
  const middle = linesOf(at, axis).middle
  const beside = others
    .filter((one) => {
      const [start, end] = spanOf(one, CROSS[axis])
      return start < to && from < end
    })
    .sort((a, b) => a[axis] - b[axis])
  return {
    before: beside.filter((one) => linesOf(one, axis).middle < middle),
    after: beside.filter((one) => linesOf(one, axis).middle >= middle),
  }
}

const gapOf = (a: Frame, b: Frame, axis: Axis): number => b[axis] - spanOf(a, axis)[1]

/** Where the frame would have to begin for its distance to be one that is there already. */
function evenStarts(at: Frame, others: readonly Frame[], axis: Axis): number[] {
  const { before, after } = row(at, others, axis)
  const length = at[SIDE[axis]]
  const [last, lastButOne] = [before.at(-1), before.at(-2)]
  const [first, second] = after
  const starts: number[] = []
  if (last && first) {
    const room = gapOf(last, first, axis) - length
    if (room > 0) starts.push(spanOf(last, axis)[1] + room / 2)
  }
  if (last && lastButOne && gapOf(lastButOne, last, axis) > 0)
    starts.push(spanOf(last, axis)[1] + gapOf(lastButOne, last, axis))
  if (first && second && gapOf(first, second, axis) > 0) starts.push(first[axis] - gapOf(first, second, axis) - length)
  return starts
}

function gapsOf(at: Frame, others: readonly Frame[], axis: Axis): Gap[] {
  const { before, after } = row(at, others, axis)
  const chain = [...before.slice(-2), at, ...after.slice(0, 2)]
  const mine = chain.indexOf(at)
  const gaps = chain.slice(1).map((one, place) => ({ place, size: gapOf(chain[place]!, one, axis) }))
  const own = gaps.filter(({ place }) => place === mine - 1 || place === mine)
  const size = own.find(({ size: one }) => gaps.filter((other) => Math.abs(other.size - one) <= NOISE).length > 1)?.size
  if (size === undefined) return []
  const middle = linesOf(at, CROSS[axis]).middle
  return gaps
    .filter((one) => Math.abs(one.size - size) <= NOISE)
    .map(({ place }) => ({ axis, at: middle, from: spanOf(chain[place]!, axis)[1], to: chain[place + 1]![axis] }))
}
