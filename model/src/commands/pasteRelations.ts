import { isPlace } from '../document/layout.ts'
import type { Id } from '../ids.ts'
import type { ElementKind } from '../records/element.ts'
import type { Place } from '../records/project.ts'
import { ok, refuse } from '../result.ts'
import { elementNamed, sameName } from '../system/elementNames.ts'
import { acceptedFields, all, presentMap } from './accepted.ts'
import type { RelationFields } from './addElement.ts'
import type { Command } from './command.ts'
import { MOST_PASTED } from './pasteSteps.ts'

export interface RelationRow {
  start: string
  /** Empty: the row names an element alone. */
  end: string
  startKind?: ElementKind
  endKind?: ElementKind
  fields: RelationFields
}

interface Input {
  map: Id
  rows: readonly RelationRow[]
  /** Where the elements that are new come to stand, in the order in which the rows name them; used again and again when they are too few. */
  places: readonly Place[]
}

/** Rows of a table become relations; elements are found by their names, letter case aside, or made. What is there already is left. */
export const pasteRelations: Command<Input> = {
  name: 'relation.paste',
  check: (project, { map, rows, places }) =>
    all(
      () => presentMap(project, map, 'system'),
      () => {
        const values = { count: rows.length, most: MOST_PASTED }
        if (rows.length <= MOST_PASTED) return ok()
        return refuse('paste.tooMany', `At most ${MOST_PASTED} rows can be pasted at once.`, [], values)
      },
      () =>
        rows.every(({ start }) => start.trim() !== '') && places.length > 0 && places.every(isPlace)
          ? ok()
          : refuse('paste.odd', 'What was copied cannot be read.'),
      ...rows.map(
        ({ start, end, startKind, endKind, fields }) =>
          () =>
            all(
              () => acceptedFields('elements', { name: start, ...(startKind ? { kind: startKind } : {}) }),
              () => acceptedFields('elements', { name: end, ...(endKind ? { kind: endKind } : {}) }),
              () => acceptedFields('relations', fields),
            ),
      ),
    ),
  run(draft, { map, rows, places }) {
    const { project } = draft
    const known = new Map<string, Id>()
    const made: Id[] = []
    const elementOf = (name: string, kind: ElementKind = 'factor'): Id => {
      const found = known.get(sameName(name)) ?? elementNamed(project, map, name)?.id
      const id = found ?? draft.create('elements', { map, name: name.trim(), kind })
      if (!found) {
        const [x, y] = places[made.length % places.length]!
        const turn = Math.floor(made.length / places.length)
        draft.place(id, [x + 24 * turn, y + 24 * turn])
        made.push(id)
      }
      known.set(sameName(name), id)
      return id
    }
    const pairs = new Set([...project.relations.values()].map(({ start, end, kind }) => `${start} ${end} ${kind}`))
    for (const { start, end, startKind, endKind, fields } of rows) {
      const from = elementOf(start, startKind)
      if (end.trim() === '') continue
      const to = elementOf(end, endKind)
      const pair = `${from} ${to} ${fields.kind ?? 'influences'}`
      if (from === to || pairs.has(pair)) continue
      pairs.add(pair)
      made.push(draft.create('relations', { ...fields, map, start: from, end: to }))
    }
    return made
  },
}
