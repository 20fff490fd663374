import type { Id } from '../ids.ts'
import type { Cause, ReverseReading } from '../records/cause.ts'
import type { Project } from '../records/project.ts'
import { type CauseSpot, causePlaces } from './places.ts'

/** Five is a guide; deeper than this nothing is added (domain.md 9). */
export const DEEPEST_WHY = 7

/** One answer in the tree of a problem. */
export interface Why extends CauseSpot {
  /** From 1, the answers to the problem itself. */
  readonly depth: number
  /** From this cause up to the one that answers the problem. */
  readonly chain: readonly Cause[]
  /** Of all steps from here to the problem: one fails, all hold, or somebody has not been asked yet (null). */
  readonly way: ReverseReading | null
  /** It stands in this tree before; what is under it is told there. */
  readonly again: boolean
  /** Nothing under it that is not refuted. */
  readonly isLeaf: boolean
}

/** The tree «5 почему» of a problem, each answer followed by those under it. */
export function causeTree(project: Project, problem: Id): Why[] {
  const { under } = causePlaces(project)
  const tree: Why[] = []
  const told = new Set<Id>()
  const walk = (id: Id, chain: readonly Cause[], ways: readonly (ReverseReading | null)[]) => {
    for (const spot of under.get(id) ?? []) {
      if (chain.includes(spot.cause)) continue
      const again = told.has(spot.cause.id)
      told.add(spot.cause.id)
      const [here, all] = [
        [spot.cause, ...chain],
        [spot.reading, ...ways],
      ]
      const below = under.get(spot.cause.id) ?? []
      tree.push({
        ...spot,
        depth: here.length,
        chain: here,
        way: all.includes('fails') ? 'fails' : all.includes(null) ? null : 'holds',
        again,
        isLeaf: below.every(({ cause }) => cause.state === 'refuted'),
      })
      if (!again) walk(spot.cause.id, here, all)
    }
  }
  walk(problem, [], [])
  return tree
}

/** «А, поэтому Б, поэтому …»: the words from a cause back to the problem, each without its full stop. */
export function reverseReading(project: Project, { chain }: Pick<Why, 'chain'>, problem: Id): string[] {
  const words = [...chain, project.problems.get(problem)].map((one) => one?.text.trim().replace(/[.;,]+$/, '') ?? '')
  return words.map((one, at) => (at === 0 ? one : lowered(one)))
}

/** An abbreviation stays as it is: «МФЦ не видит дело». */
const lowered = (words: string): string =>
  /^\p{Lu}\p{Lu}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)
