import { metric } from '../metric.ts'

/** Share of cases that take no return (domain.md 3.2). */
export const firstPassYield = metric('firstPassYield', 'share', (analysis) => ({
  value: analysis.firstPassYield,
  counted: [...analysis.returns.keys()],
  missing: [],
}))
