import type { Procedure } from '../records/procedure.ts'
import type { Project } from '../records/project.ts'

/** By their numbers; those that have none yet come last. */
export const proceduresInOrder = ({ procedures }: Pick<Project, 'procedures'>): Procedure[] =>
  [...procedures.values()].sort(
    (a, b) => (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER) || (a.id < b.id ? -1 : 1),
  )
