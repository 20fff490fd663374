import type { Plan } from './plan.ts'
import type { Sizes } from './sizes.ts'

/** A first guess at the width of a band from one column to another; laying it out tells the truth. */
export function estimator(plan: Plan, sizes: Sizes): (from: number, to: number) => number {
  const widths = new Array<number>(plan.columns).fill(0)
  const gaps = new Array<number>(plan.columns).fill(sizes.gap * 1.2)
  const own: Readonly<Record<string, number>> = {
    step: sizes.leastWidth,
    decision: sizes.decision,
    bar: sizes.bar,
    ring: sizes.ring,
    wait: sizes.pill,
    start: sizes.pill,
    end: sizes.pill,
  }
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]))
  for (const { column, shape } of plan.nodes) widths[column] = Math.max(widths[column]!, own[shape] ?? 0)
  for (const { start, end, flow } of plan.flows) {
    const [a, b] = [nodes.get(start)!, nodes.get(end)!]
    const labelled = flow.wait !== null || flow.transfer !== null
    if (labelled && b.column === a.column + 1 && (a.lane === b.lane || a.shape === 'bar' || b.shape === 'bar'))
      gaps[a.column] = Math.max(gaps[a.column]!, sizes.gap * 2.1)
  }
  const sums = [0]
  for (let at = 0; at < plan.columns; at++) sums.push(sums[at]! + widths[at]! + gaps[at]!)
  const connector = sizes.connector * 1.6 + sizes.gap
  return (from, to) => sums[to]! - sums[from]! + (from > 0 ? connector : 0) + (to < plan.columns ? connector : 0)
}
