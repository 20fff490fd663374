import { type Id, type Project, proceduresInOrder } from '@potok/model'
import type { Submission, ThingDifference } from '../api/approvals.ts'

/** The version of this procedure that is approved now; null: none is. A submission that names none is of the first. */
export function approvedProcedure(
  submissions: readonly Submission[] | null,
  project: Project,
  procedure: Id,
): Submission | null {
  const first = proceduresInOrder(project)[0]?.id
  return (
    submissions?.find(
      ({ what, map, standing }) => what === 'sop' && standing === 'approved' && (map || first) === procedure,
    ) ?? null
  )
}

/** The day on which the last of the reviewers agreed. */
export const approvedOn = (submission: Submission | null): string | null =>
  submission?.reviewers
    .flatMap(({ decision }) => decision?.day ?? [])
    .sort()
    .at(-1) ?? null

/** Whether the procedure has another version by now than the one that is approved. */
export const hasBegun = (found: readonly ThingDifference[]): boolean =>
  found.some(({ noun, fields }) => noun === 'procedures' && fields.some(({ field }) => field === 'version'))
