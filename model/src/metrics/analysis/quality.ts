import type { Body } from '../../graph/bodies.ts'
import { productOverActive } from './activation.ts'
import type { Chances } from './chances.ts'

/** Probability that a case, of whatever outcome, takes no return (domain.md 3.2). */
export function firstPassYield(chances: Chances): number {
  return productAlong(chances, () => 1, false)
}

/** Rolled %C&A of all cases: product along the flow, decisions weighted without their returns; no value counts 1 (domain.md 3.2). */
export function rolledAccuracy(chances: Chances): number {
  return productAlong(chances, (step) => chances.graph.steps[step]!.accuracy ?? 1, true)
}

function productAlong(chances: Chances, factorOf: (step: number) => number, leaveReturnsOut: boolean): number {
  const { bodies, activations } = chances
  const regions: number[] = []
  const rolled = (body: Body): number => {
    const local = chances.sharesIn.get(body)!
    const value = new Float64Array(body.size).fill(1)
    for (let at = body.order.length - 1; at >= 0; at--) {
      const point = body.order[at]!
      const arcs = body.out[point]!
      const step = body.stepOf[point]!
      const region = body.regionOf[point]!
      if (region !== -1) value[point] = regions[region]!
      else if (step !== -1) value[point] = factorOf(step)
      if (arcs.length === 0) continue
      let sum = 0
      let kept = 0
      for (const arc of arcs) {
        if (body.returns[arc]) continue
        kept += local[arc]!
        sum += local[arc]! * value[body.to[arc]!]!
      }
      value[point]! *= leaveReturnsOut && kept > 0 ? sum / kept : sum
    }
    return value[body.source]!
  }
  bodies.regions.forEach((_, region) => {
    regions.push(productOverActive(activations[region]!, bodies.branches[region]!.map(rolled)))
  })
  return rolled(bodies.top)
}
