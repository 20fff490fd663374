import type { Id } from '@potok/model'
import type { Frame } from './snapped.ts'

export type Aligning = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom' | 'across' | 'down'

/** What moves as one: a step, or a group of steps. */
export interface Unit {
  readonly ids: readonly Id[]
  readonly frame: Frame
  readonly lanes: readonly Id[]
}

/** How far each unit goes, in their order; or why they cannot: too few, of several lanes, or upon each other. */
export type Aligned =
  | { readonly ok: true; readonly shifts: readonly (readonly [dx: number, dy: number])[] }
  | { readonly ok: false; readonly why: 'few' | 'lanes' | 'overlap' }

/**
 * Edges or middles in one line, or equal distances between the outermost. What moves up or down must be of one lane:
 * aligning never changes who does a step. Steps that lay apart never come to lie upon each other.
 */
export function aligned(how: Aligning, units: readonly Unit[]): Aligned {
  const isSpread = how === 'across' || how === 'down'
  const upright = how === 'top' || how === 'middle' || how === 'bottom' || how === 'down'
  if (units.length < (isSpread ? 3 : 2)) return { ok: false, why: 'few' }
  if (upright && new Set(units.flatMap(({ lanes }) => lanes)).size > 1) return { ok: false, why: 'lanes' }
  const axis = upright ? 'y' : 'x'
  const spans = units.map(({ frame }) => spanOf(frame, axis))
  const ways = isSpread ? spread(spans) : lineUp(how, spans)
  const shifts = ways.map((by) => (upright ? ([0, by] as const) : ([by, 0] as const)))
  return collide(units, shifts) ? { ok: false, why: 'overlap' } : { ok: true, shifts }
}

interface Span {
  readonly start: number
  readonly length: number
}

const spanOf = (frame: Frame, axis: 'x' | 'y'): Span => ({
  start: frame[axis],
  length: axis === 'x' ? frame.width : frame.height,
})

const endOf = ({ start, length }: Span): number => start + length

function lineUp(how: Aligning, spans: readonly Span[]): number[] {
  const first = Math.min(...spans.map(({ start }) => start))
  const last = Math.max(...spans.map(endOf))
  if (how === 'left' || how === 'top') return spans.map(({ start }) => first - start)
  if (how === 'right' || how === 'bottom') return spans.map((span) => last - endOf(span))
  return spans.map(({ start, length }) => Math.round((first + last - length) / 2) - start)
}

/** The outermost stay; between neighbours the same distance, to the unit. */
function spread(spans: readonly Span[]): number[] {
  const order = spans.map((_, at) => at).sort((a, b) => middleOf(spans[a]!) - middleOf(spans[b]!))
  const [first, last] = [spans[order[0]!]!, spans[order.at(-1)!]!]
  const taken = spans.reduce((sum, { length }) => sum + length, 0)
  const gap = (endOf(last) - first.start - taken) / (spans.length - 1)
  const ways = spans.map(() => 0)
  let at = first.start
  for (const place of order) {
    const { start, length } = spans[place]!
    ways[place] = Math.round(at) - start
    at += length + gap
  }
  return ways
}

const middleOf = ({ start, length }: Span): number => start + length / 2

function collide(units: readonly Unit[], shifts: readonly (readonly [number, number])[]): boolean {
  const moved = units.map(({ frame }, at) => {
    const [dx, dy] = shifts[at]!
    return { ...frame, x: frame.x + dx, y: frame.y + dy }
  })
  return moved.some((a, i) =>
    moved.slice(i + 1).some((b, j) => meet(a, b) && !meet(units[i]!.frame, units[i + 1 + j]!.frame)),
  )
}

const meet = (a: Frame, b: Frame): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
