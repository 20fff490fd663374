import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import type { CauseCategory } from '../records/causeCategory.ts'
import type { Project } from '../records/project.ts'
import { causeTree, type Why } from './tree.ts'

/** Causes are drawn so deep on a bone (domain.md 9). */
const DEEPEST_TWIG = 3

export interface Twig {
  readonly why: Why
  readonly twigs: readonly Twig[]
  /** So many causes under it that the bone has no room for. */
  readonly deeper: number
}

export interface Fishbone {
  readonly bones: readonly { readonly category: CauseCategory; readonly twigs: readonly Twig[] }[]
  /** Causes that nobody has put on a bone, with those under them that stand on none either. */
  readonly loose: readonly Twig[]
}

/** A problem's causes on the project's bones: a cause follows the one above it until it has a bone of its own. */
export function fishbone(project: Project, problem: Id): Fishbone {
  const categories = [...project.causeCategories.values()].sort(byOrder)
  const tree = causeTree(project, problem).filter(({ again }) => !again)
  const boneOf = new Map<Id, Id | null>()
  const tops: Why[] = []
  const under = new Map<Id, Why[]>()
  for (const why of tree) {
    const above = why.chain[1]
    const own = project.causeCategories.has(why.cause.category ?? '') ? why.cause.category : null
    const inherited = above ? (boneOf.get(above.id) ?? null) : null
    boneOf.set(why.cause.id, own ?? inherited)
    if (!above || (own !== null && own !== inherited)) tops.push(why)
    else under.set(above.id, [...(under.get(above.id) ?? []), why])
  }
  const below = (why: Why): number => (under.get(why.cause.id) ?? []).reduce((sum, one) => sum + 1 + below(one), 0)
  const twigOf = (why: Why, depth: number): Twig => {
    const isLast = depth >= DEEPEST_TWIG
    const twigs = isLast ? [] : (under.get(why.cause.id) ?? []).map((one) => twigOf(one, depth + 1))
    return { why, twigs, deeper: isLast ? below(why) : 0 }
  }
  const on = (bone: Id | null) => tops.filter(({ cause }) => boneOf.get(cause.id) === bone).map((why) => twigOf(why, 1))
  return { bones: categories.map((category) => ({ category, twigs: on(category.id) })), loose: on(null) }
}
