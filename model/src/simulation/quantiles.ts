/**
 * Standard distributions on [0, 1] as tables of their quantiles: entry i is Q(i / KNOTS). One draw is then one random
 * number and one interpolation, whatever the shape (domain.md 3.7).
 */
export const KNOTS = 2048
const CELLS = 2048

/** Logarithms of the middles of the cells, and of what is left of 1 beside them. */
const LN = Float64Array.from({ length: CELLS }, (_, cell) => Math.log((cell + 0.5) / CELLS))

/** PERT: Beta(1 + 4c, 5 − 4c), the mode at `c` (0…1) of the span. */
export function pertQuantiles(c: number): Float64Array {
  const below = new Float64Array(CELLS + 1)
  for (let cell = 0; cell < CELLS; cell++) {
    below[cell + 1] = below[cell]! + Math.exp(4 * c * LN[cell]! + 4 * (1 - c) * LN[CELLS - 1 - cell]!)
  }
  return inverse(below)
}

/** Triangle with its top at `c` (0…1) of the span. */
export function triangularQuantiles(c: number): Float64Array {
  return Float64Array.from({ length: KNOTS + 1 }, (_, knot) => {
    const u = knot / KNOTS
    return u <= c ? Math.sqrt(u * c) : 1 - Math.sqrt((1 - u) * (1 - c))
  })
}

export function uniformQuantiles(): Float64Array {
  return Float64Array.from({ length: KNOTS + 1 }, (_, knot) => knot / KNOTS)
}

/** `below[i]`: weight left of i / CELLS, rising. */
function inverse(below: Float64Array): Float64Array {
  const all = below[CELLS]!
  const quantiles = new Float64Array(KNOTS + 1)
  let cell = 0
  for (let knot = 1; knot < KNOTS; knot++) {
    const wanted = (all * knot) / KNOTS
    while (below[cell + 1]! < wanted) cell++
    quantiles[knot] = (cell + (wanted - below[cell]!) / (below[cell + 1]! - below[cell]!)) / CELLS
  }
  quantiles[KNOTS] = 1
  return quantiles
}
