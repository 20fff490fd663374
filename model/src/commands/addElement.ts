import { isPlace } from '../document/layout.ts'
import type { Id } from '../ids.ts'
import type { Element } from '../records/element.ts'
import type { Place } from '../records/project.ts'
import type { Relation } from '../records/relation.ts'
import { ok, refuse } from '../result.ts'
import { acceptedFields, all, present, presentMap } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  map: Id
  at: Place
  fields?: Partial<Omit<Element, 'id' | 'deletedAt' | 'map'>>
  /** The element that it is related to in the same deed: `way` says which of the two the relation leads to. */
  beside?: { element: Id; way: 'to' | 'from'; fields?: RelationFields }
}

export type RelationFields = Partial<Omit<Relation, 'id' | 'deletedAt' | 'map' | 'start' | 'end'>>

/** Returns the element, and the relation after it. */
export const addElement: Command<Input> = {
  name: 'element.add',
  check: (project, { map, at, fields = {}, beside }) =>
    all(
      () => presentMap(project, map, 'system'),
      () => present(project, 'elements', beside ? [beside.element] : []),
      () => acceptedFields('elements', fields),
      () => acceptedFields('relations', beside?.fields ?? {}),
      () => (isPlace(at) ? ok() : refuse('place.invalid', 'This is not a place.')),
    ),
  run(draft, { map, at, fields = {}, beside }) {
    const element = draft.create('elements', { ...fields, map })
    draft.place(element, at)
    if (!beside) return [element]
    const [start, end] = beside.way === 'to' ? [beside.element, element] : [element, beside.element]
    return [element, draft.create('relations', { ...beside.fields, map, start, end })]
  },
}
