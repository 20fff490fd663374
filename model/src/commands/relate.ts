import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import type { RelationKind } from '../records/relation.ts'
import { ok, type Result, refuse } from '../result.ts'
import { acceptedFields, all, present, presentMap } from './accepted.ts'
import type { RelationFields } from './addElement.ts'
import type { Command } from './command.ts'

interface Input {
  map: Id
  start: Id
  end: Id
  fields?: RelationFields
}

export const relate: Command<Input> = {
  name: 'relation.add',
  check: (project, { map, start, end, fields = {} }) =>
    all(
      () => presentMap(project, map, 'system'),
      () => present(project, 'elements', [start, end]),
      () => acceptedFields('relations', fields),
      () => canRelate(project, map, start, end, fields.kind ?? 'influences'),
    ),
  run: (draft, { map, start, end, fields = {} }) => [draft.create('relations', { ...fields, map, start, end })],
}

/** Several relations may lead from one element to another, one of each kind. */
function canRelate(project: Project, map: Id, start: Id, end: Id, kind: RelationKind): Result {
  const away = [start, end].filter((id) => project.elements.get(id)?.map !== map)
  if (away.length > 0) return refuse('relation.otherMap', 'A relation stays on one map.', away)
  if (start === end) return refuse('relation.self', 'An element is not related to itself.', [start])
  for (const one of project.relations.values())
    if (one.start === start && one.end === end && one.kind === kind)
      return refuse('relation.twice', 'There is such a relation already.', [one.id])
  return ok()
}
