import type { Id } from '../ids.ts'
import type { Cause } from '../records/cause.ts'
import type { CauseArrow } from '../records/causeArrow.ts'
import type { Project } from '../records/project.ts'
import { causeTree } from './tree.ts'

/** So many causes a digraph can carry (domain.md 9). */
export const FEWEST_RELATED = 4
export const MOST_RELATED = 12

export interface RelatedCause {
  readonly cause: Cause
  readonly out: number
  readonly into: number
  /** out − in. */
  readonly score: number
  /** Most arrows lead from it, or to it. */
  readonly role: 'driver' | 'outcome' | null
}

export interface CauseDigraph {
  readonly causes: readonly RelatedCause[]
  readonly arrows: readonly CauseArrow[]
}

/** The causes of a problem's tree that are not refuted, with the arrows between them; the greatest score first. */
export function causeDigraph(project: Project, problem: Id): CauseDigraph {
  const there = new Map<Id, Cause>()
  for (const { cause } of causeTree(project, problem)) if (cause.state !== 'refuted') there.set(cause.id, cause)
  const arrows = arrowsAmong(project, there)
  const count = (end: 'start' | 'end', id: Id) => arrows.filter((arrow) => arrow[end] === id).length
  const counted = [...there.values()].map((cause) => {
    const [out, into] = [count('start', cause.id), count('end', cause.id)]
    return { cause, out, into, score: out - into }
  })
  const most = Math.max(0, ...counted.map(({ out }) => out))
  const least = Math.max(0, ...counted.map(({ into }) => into))
  const roleOf = ({ out, into }: { out: number; into: number }) => {
    if (most > 0 && out === most) return 'driver'
    return least > 0 && into === least ? 'outcome' : null
  }
  const causes = counted.map((one) => ({ ...one, role: roleOf(one) }) satisfies RelatedCause)
  return { causes: causes.sort((a, b) => b.score - a.score), arrows }
}

/** One arrow between two causes: of several that were drawn at once the first counts. */
function arrowsAmong(project: Project, there: ReadonlyMap<Id, unknown>): CauseArrow[] {
  const pairs = new Set<string>()
  return [...project.causeArrows.values()].filter(({ start, end }) => {
    if (start === end || !there.has(start!) || !there.has(end!)) return false
    const pair = [start, end].sort().join(' ')
    if (pairs.has(pair)) return false
    pairs.add(pair)
    return true
  })
}
