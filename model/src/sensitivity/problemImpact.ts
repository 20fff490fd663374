import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import { analyse } from '../metrics/analysis/analyse.ts'
import type { Project } from '../records/project.ts'
import type { Basis } from './basis.ts'
import { withReturns } from './removal.ts'

/** What one problem costs at most: impacts overlap and are never summed (domain.md 4.3). */
export interface Impact {
  readonly problem: Id
  readonly number: number | null
  readonly on: readonly Id[]
  readonly loss: string | null
  /** Minutes of the expected lead time. */
  readonly leadMinutes: number
  /** Percent of the expected lead time; null when that is 0. */
  readonly leadPct: number | null
  /** Hours of all cases of a year; null without an annual volume. */
  readonly leadHoursPerYear: number | null
}

/** Problems pinned to elements of this map, in the order of their numbers. */
export function problemImpacts(basis: Basis, map: ProcessMap, project: Project): Impact[] {
  if (!analyse(map, project).sound || project.problems.size === 0) return []
  const isHere = new Set([...map.steps, ...map.flows].map(({ id }) => id))
  const volume = project.about.annualVolume
  return [...project.problems.values()]
    .map((problem) => ({ problem, on: [...problem.anchors].filter((id) => isHere.has(id)) }))
    .filter(({ on }) => on.length > 0)
    .sort((a, b) => (a.problem.number ?? Infinity) - (b.problem.number ?? Infinity))
    .map(({ problem, on }) => {
      const leadMinutes = minutesPinned(basis, map, project, on)
      return {
        problem: problem.id,
        number: problem.number,
        on,
        loss: problem.loss,
        leadMinutes,
        leadPct: basis.expected > 0 ? (leadMinutes / basis.expected) * 100 : null,
        leadHoursPerYear: volume === null ? null : (leadMinutes * volume) / 60,
      }
    })
}

/** What so many steps and flows of a sound map cost together: their minutes, and on decisions what the returns cost. */
export function minutesPinned(basis: Basis, map: ProcessMap, project: Project, on: readonly Id[]): number {
  const { graph } = basis.examined
  const analysis = analyse(map, project)
  if (!analysis.sound) return 0
  const decisions = on.map((id) => graph.at.get(id)).filter((step) => step !== undefined && isDecision(basis, step))
  const returns = decisions.flatMap((step) => graph.out[step!]!.filter((flow) => graph.flows[flow]!.returns))
  const saved = returns.length > 0 ? basis.expected - basis.expectedWith({ shares: withReturns(basis, returns, 0) }) : 0
  const spent = on.reduce((sum, id) => sum + (analysis.leadMinutes.get(id) ?? 0), saved)
  return Math.min(spent, basis.expected)
}

function isDecision({ examined }: Basis, step: number): boolean {
  return examined.graph.steps[step]!.look === 'xor'
}
