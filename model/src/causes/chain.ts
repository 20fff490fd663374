import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import type { Action } from '../records/action.ts'
import type { Problem } from '../records/problem.ts'
import type { Project } from '../records/project.ts'
import type { Solution } from '../records/solution.ts'
import type { Step } from '../records/step.ts'
import { type RootStanding, rootCauses } from './rootCauses.ts'

export interface SolutionLink {
  readonly solution: Solution
  readonly actions: readonly Action[]
}

export interface ProblemChain {
  readonly problem: Problem
  readonly roots: readonly { readonly standing: RootStanding; readonly solutions: readonly SolutionLink[] }[]
  /** Solutions of the problem that belong to none of its root causes. */
  readonly beside: readonly SolutionLink[]
  /** What it is pinned to: steps, and flows by the step that they lead to. */
  readonly steps: readonly Step[]
  /** Steps of target maps that come from those. */
  readonly changed: readonly Step[]
}

/** Problem → root causes → solutions → actions → steps, as far as it goes; null: there is no such problem. */
export function problemChain(project: Project, id: Id): ProblemChain | null {
  const problem = project.problems.get(id)
  if (!problem) return null
  const linkOf = (solution: Solution): SolutionLink => ({ solution, actions: actionsOf(project, solution.id) })
  const roots = rootCauses(project, id).map((standing) => ({
    standing,
    solutions: solutionsOfCause(project, standing.cause.id).map(linkOf),
  }))
  const linked = new Set(roots.flatMap(({ solutions }) => solutions.map(({ solution }) => solution.id)))
  const beside = [...project.solutions.values()]
    .filter((one) => one.problems.includes(id) && !linked.has(one.id))
    .sort(byOrder)
    .map(linkOf)
  const steps = stepsUnder(project, problem)
  const ids = new Set(steps.map((step) => step.id))
  const changed = [...project.steps.values()].filter(
    (step) => project.maps.get(step.map ?? '')?.state === 'target' && step.from.some((one) => ids.has(one)),
  )
  return { problem, roots, beside, steps, changed }
}

/** Solutions that remove this cause, in order, each once. */
export function solutionsOfCause(project: Project, cause: Id): Solution[] {
  const ids = new Set([...project.remedies.values()].filter((one) => one.cause === cause).map((one) => one.solution!))
  return [...ids].map((id) => project.solutions.get(id)!).sort(byOrder)
}

const actionsOf = ({ actions }: Project, solution: Id): Action[] =>
  [...actions.values()].filter((one) => one.solution === solution).sort(byOrder)

function stepsUnder({ steps, flows }: Project, { anchors }: Problem): Step[] {
  const ids = new Set(anchors.map((id) => flows.get(id)?.end ?? id))
  return [...ids].flatMap((id) => steps.get(id) ?? [])
}
