import { byOrder, type Id, type MapRecord, type Project } from '@potok/model'

/** The asked map where it is of this kind, else the first one that is. */
export function mapOfKind(project: Project, kind: MapRecord['kind'], asked: Id | undefined): Id | null {
  if (asked && project.maps.get(asked)?.kind === kind) return asked
  const [first] = [...project.maps.values()].filter((one) => one.kind === kind).sort(byOrder)
  return first?.id ?? null
}
