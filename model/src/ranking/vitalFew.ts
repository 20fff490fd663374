import type { Id } from '../ids.ts'
import type { Outcome } from './outcome.ts'

/** Methods whose scores are parts of one whole: votes and wins. Minutes of problems overlap and are never summed. */
const PARTS_OF_A_WHOLE: readonly string[] = ['dots', 'multiVoting', 'pairs']
const VITAL = 0.8

export interface ShareOfWhole {
  readonly id: Id
  readonly share: number
  /** With those before it. */
  readonly cumulative: number
  /** Among the fewest of the first that make up 80 %. */
  readonly isVital: boolean
}

/** What part of all votes each had, in the order of the outcome (domain.md 4.4); empty where scores are no parts of a whole. */
export function sharesOf(method: string, { standings }: Pick<Outcome, 'standings'>): ShareOfWhole[] {
  const whole = standings.reduce((sum, { score }) => sum + (score ?? 0), 0)
  if (!PARTS_OF_A_WHOLE.includes(method) || whole <= 0) return []
  let before = 0
  return standings.map(({ id, score }) => {
    const isVital = before / whole < VITAL - 1e-9
    before += score ?? 0
    return { id, share: (score ?? 0) / whole, cumulative: before / whole, isVital }
  })
}
