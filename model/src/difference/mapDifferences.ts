import { changed } from '../document/difference.ts'
import { ON_MAPS } from '../document/living.ts'
import type { Id } from '../ids.ts'
import { NOUNS, type Noun } from '../records/nouns.ts'
import type { Project } from '../records/project.ts'
import { type FieldDifference, fieldDifferences } from './fieldDifferences.ts'
import { nameOf } from './nameOf.ts'

/** What became of one element of a map; `moved`: nothing but where it stands or how it is drawn. */
export interface MapDifference {
  readonly what: 'came' | 'went' | 'changed' | 'moved'
  readonly noun: Noun
  readonly id: Id
  readonly name: string
  readonly nameEn: string
  readonly fields: readonly FieldDifference[]
  /** One that was changed and stands elsewhere besides. */
  readonly isMoved: boolean
}

/** Where a thing stands among others, how high it is, how it is bent: nobody's fact about the process. */
const PLACING: ReadonlySet<string> = new Set(['bend', 'height', 'order'])

/** What was kept of a file of another program is on no map that anybody sees; a tour goes through a map and is none of it. */
const UNSEEN: readonly Noun[] = ['foreignParts', 'bookmarks']
const NOUNS_OF_MAP: readonly Noun[] = ['maps', ...ON_MAPS.filter((noun) => !UNSEEN.includes(noun)), 'problems']

type Records = ReadonlyMap<Id, Record<string, unknown>>

/** What came, went, was changed or moved between two states of one map, element by element. */
export function mapDifferences(before: Project, after: Project, map: Id): MapDifference[] {
  const pinned = pinnedOn(before, after, map)
  return NOUNS_OF_MAP.flatMap((noun) => {
    const [were, are] = [onMap(before, noun, map, pinned), onMap(after, noun, map, pinned)]
    const told = (what: MapDifference['what'], project: Project, id: Id, fields: readonly FieldDifference[] = []) => ({
      what,
      noun,
      id,
      name: nameOf(project, noun, id),
      nameEn: nameOf(project, noun, id, 'En'),
      fields,
      isMoved: what === 'moved',
    })
    const found: MapDifference[] = []
    for (const [id, record] of are) {
      const was = were.get(id)
      if (!was) {
        found.push(told('came', after, id))
        continue
      }
      const differing = was === record ? {} : (changed(NOUNS[noun], was, record) ?? {})
      const fields = fieldDifferences(before, after, noun, was, differing)
      const facts = fields.filter(({ field }) => !PLACING.has(field))
      const isMoved = fields.length > facts.length || hasMoved(before, after, id)
      if (facts.length > 0) found.push({ ...told('changed', after, id, facts), isMoved })
      else if (isMoved) found.push(told('moved', after, id))
    }
    for (const id of were.keys()) if (!are.has(id)) found.push(told('went', before, id))
    return found
  })
}

const hasMoved = (before: Project, after: Project, id: Id): boolean =>
  JSON.stringify(before.layout.get(id)) !== JSON.stringify(after.layout.get(id))

/** Everything that stands on the map in either state: what a problem may be pinned to. */
function pinnedOn(before: Project, after: Project, map: Id): ReadonlySet<Id> {
  const found = new Set<Id>()
  for (const { steps, flows, lanes } of [before, after])
    for (const records of [steps, flows, lanes] as readonly Records[])
      for (const [id, record] of records) if (record.map === map) found.add(id)
  return found
}

function onMap(project: Project, noun: Noun, map: Id, pinned: ReadonlySet<Id>): Records {
  const isOnIt = (id: Id, record: Record<string, unknown>) => {
    if (noun === 'maps') return id === map
    if (noun === 'problems') return (record.anchors as readonly Id[]).some((one) => pinned.has(one))
    return record.map === map
  }
  return new Map([...(project[noun] as Records)].filter(([id, record]) => isOnIt(id, record)))
}
