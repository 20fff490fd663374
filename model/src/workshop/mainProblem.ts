import type { Id } from '../ids.ts'
import { rankingsOf } from '../ranking/kept.ts'
import type { Project } from '../records/project.ts'

/** The problem that won the latest vote of a session; of several that share the first place the lesser number. Null: none was voted on. */
export function mainProblem(project: Project, session: Id): Id | null {
  const vote = rankingsOf(project, 'problems').find((one) => one.session === session)
  const placed = (vote?.outcome?.standings ?? []).flatMap(({ id, rank }) => {
    const problem = project.problems.get(id)
    return problem && rank !== null ? [{ id, rank, number: problem.number ?? Infinity }] : []
  })
  return placed.sort((a, b) => a.rank - b.rank || a.number - b.number)[0]?.id ?? null
}
