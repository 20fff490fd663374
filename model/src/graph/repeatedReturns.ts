import type { Body, Group } from './bodies.ts'
import { type Lengths, NEVER, passOn } from './lengths.ts'

/** Above this many returns in one group the exact search is not tried (domain.md 3.5). */
const MOST_EXACT_RETURNS = 12
/** States × returns that the exact search may hold: 64 MB. */
const MOST_EXACT_STATES = 8_000_000

/**
 * Lengthens `most` within one group by walks that use its returns, each up to its limit in total.
 * Exact: longest walk over states (last return, how often each was used), with the forward stretches between returns
 * measured once. Otherwise an upper bound, each loop by itself. Says which it was.
 */
export function mostWithReturns(
  body: Body,
  group: Group,
  most: Float64Array,
  lengths: Lengths,
  returns: readonly number[],
  limits: readonly number[],
  place: Int32Array,
): boolean {
  const inside = (arc: number) => group.points[place[body.to[arc]!]!] === body.to[arc]
  const times = returns.map((arc) => limits[arc]!)
  const entered = returns.map((arc) => most[body.from[arc]!]! + lengths.arcs[arc]!)
  // Minutes from the end of return r, through it, up to and including return s.
  const scratch = new Float64Array(body.size)
  const between = returns.map((arc) => {
    for (const point of group.points) scratch[point] = NEVER
    scratch[body.to[arc]!] = lengths.points[body.to[arc]!]!
    passOn(body, group, scratch, lengths, inside)
    return {
      reach: group.points.map((point) => scratch[point]!),
      to: returns.map((next) => scratch[body.from[next]!]! + lengths.arcs[next]!),
    }
  })
  const follow = between.map((one) => one.to)
  const states = times.reduce((product, limit) => product * (limit + 1), 1)
  const exact = returns.length <= MOST_EXACT_RETURNS && states * returns.length <= MOST_EXACT_STATES
  const after = exact ? longestByState(entered, follow, times, states) : longestByLoop(entered, follow, times)
  between.forEach(({ reach }, number) => {
    if (after[number] === NEVER) return
    group.points.forEach((point, at) => {
      most[point] = Math.max(most[point]!, after[number]! + reach[at]!)
    })
  })
  return exact
}

/** Return → longest walk that ends with it. Using a return raises the state's number, so one sweep settles all. */
function longestByState(
  entered: readonly number[],
  follow: readonly (readonly number[])[],
  limits: readonly number[],
  states: number,
): number[] {
  const count = limits.length
  const step: number[] = []
  limits.reduce((product, limit) => {
    step.push(product)
    return product * (limit + 1)
  }, 1)
  const best = new Float64Array(states * count).fill(NEVER)
  entered.forEach((length, first) => {
    best[step[first]! * count + first] = length
  })
  const after = new Array<number>(count).fill(NEVER)
  for (let state = 1; state < states; state++) {
    for (let last = 0; last < count; last++) {
      const length = best[state * count + last]!
      if (length === NEVER) continue
      if (length > after[last]!) after[last] = length
      for (let next = 0; next < count; next++) {
        const used = Math.floor(state / step[next]!) % (limits[next]! + 1)
        if (used === limits[next]) continue
        const at = (state + step[next]!) * count + next
        const longer = length + follow[last]![next]!
        if (longer > best[at]!) best[at] = longer
      }
    }
  }
  return after
}

/**
 * Return → a length that no walk ending with it exceeds. Each use of a return costs a price; what a stretch takes
 * beyond the price of the return before it is summed by the longest path. The price is the return's own loop; should
 * the returns cross so that a circle of stretches still gains, the longest stretch after the return, which no circle can beat.
 */
function longestByLoop(
  entered: readonly number[],
  follow: readonly (readonly number[])[],
  limits: readonly number[],
): number[] {
  const longest = follow.map((row) => Math.max(...row))
  const own = follow.map((row, at) => (row[at] === NEVER ? longest[at]! : row[at]!))
  for (const price of [own, longest]) {
    const paid = price.map((minutes) => (minutes === NEVER ? 0 : minutes))
    const gained = longestGain(entered, follow, paid)
    if (!gained) continue
    const loops = paid.reduce((sum, minutes, at) => sum + limits[at]! * minutes, 0)
    // The walk ends with the return, so its own last stretch is not in it.
    return gained.map((gain, at) => gain + loops - paid[at]!)
  }
  throw new Error('A circle of returns gains although no stretch exceeds its price.')
}

/** Bellman–Ford for the longest path; null when a circle gains. */
function longestGain(
  entered: readonly number[],
  follow: readonly (readonly number[])[],
  price: readonly number[],
): number[] | null {
  const gain = [...entered]
  for (let round = 0; round <= gain.length; round++) {
    let changed = false
    for (const [last, row] of follow.entries()) {
      if (gain[last] === NEVER) continue
      for (const [next, minutes] of row.entries()) {
        const found = gain[last]! + minutes - price[last]!
        if (found > gain[next]! + 1e-9) {
          gain[next] = found
          changed = true
        }
      }
    }
    if (!changed) return gain
  }
  return null
}
