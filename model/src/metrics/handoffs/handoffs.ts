import { metric } from '../metric.ts'

/** Expected transitions between operations of different lanes (domain.md 3.2). */
export const handoffs = metric('handoffs', 'count', (analysis) => ({
  value: analysis.handoffs.expected,
  counted: analysis.handoffs.about,
  missing: [],
}))
