import type { Id } from '../ids.ts'
import type { Noun } from '../records/nouns.ts'

interface Owner {
  field: string
  of: Noun
  /** Another noun whose record it may name as well. */
  or?: Noun
  optional?: true
}

/**
 * What a record belongs to: when its owner is deleted it is not there either. A required owner that is missing
 * hides the record; an optional one hides it only when named and gone.
 */
export const OWNERS: { [N in Noun]?: readonly Owner[] } = {
  lanes: [{ field: 'map', of: 'maps' }],
  groups: [{ field: 'map', of: 'maps' }],
  steps: [
    { field: 'map', of: 'maps' },
    { field: 'lane', of: 'lanes', optional: true },
  ],
  flows: [
    { field: 'map', of: 'maps' },
    { field: 'start', of: 'steps' },
    { field: 'end', of: 'steps' },
  ],
  foreignParts: [{ field: 'map', of: 'maps' }],
  elements: [{ field: 'map', of: 'maps' }],
  bookmarks: [{ field: 'map', of: 'maps' }],
  relations: [
    { field: 'map', of: 'maps' },
    { field: 'start', of: 'elements' },
    { field: 'end', of: 'elements' },
  ],
  agendaItems: [{ field: 'session', of: 'sessions' }],
  clusters: [{ field: 'item', of: 'agendaItems' }],
  notes: [{ field: 'item', of: 'agendaItems' }],
  decisions: [{ field: 'session', of: 'sessions' }],
  questions: [{ field: 'session', of: 'sessions' }],
  causes: [
    { field: 'problem', of: 'problems' },
    { field: 'parent', of: 'causes', optional: true },
  ],
  causePlaces: [
    { field: 'cause', of: 'causes' },
    { field: 'under', of: 'problems', or: 'causes' },
  ],
  causeArrows: [
    { field: 'start', of: 'causes' },
    { field: 'end', of: 'causes' },
  ],
  causeProofs: [{ field: 'cause', of: 'causes' }],
  causeChecks: [{ field: 'cause', of: 'causes' }],
  remedies: [
    { field: 'cause', of: 'causes' },
    { field: 'solution', of: 'solutions' },
  ],
  observations: [{ field: 'about', of: 'steps', or: 'flows' }],
  journeys: [{ field: 'map', of: 'maps' }],
  journeyStages: [{ field: 'map', of: 'maps' }],
  journeySteps: [
    { field: 'map', of: 'maps' },
    { field: 'stage', of: 'journeyStages' },
  ],
  journeyRows: [{ field: 'map', of: 'maps' }],
  journeyCells: [
    { field: 'map', of: 'maps' },
    { field: 'row', of: 'journeyRows' },
    { field: 'step', of: 'journeySteps' },
  ],
  amendments: [{ field: 'procedure', of: 'procedures' }],
  feelings: [
    { field: 'map', of: 'maps' },
    { field: 'step', of: 'journeySteps' },
    { field: 'persona', of: 'personas' },
  ],
}

/** Nouns in the order in which living is derived: owners before what they own. */
export const DERIVED: readonly Noun[] = [
  'lanes',
  'groups',
  'steps',
  'flows',
  'causes',
  'causePlaces',
  'causeArrows',
  'causeProofs',
  'causeChecks',
  'remedies',
  'observations',
  'journeys',
  'journeyStages',
  'journeySteps',
  'journeyRows',
  'journeyCells',
  'feelings',
  'elements',
  'relations',
  'bookmarks',
  'agendaItems',
  'clusters',
  'notes',
  'decisions',
  'questions',
  'amendments',
  'foreignParts',
]

/** Nouns whose records stand on a map. */
export const ON_MAPS: readonly Noun[] = DERIVED.filter((noun) => OWNERS[noun]?.some(({ of }) => of === 'maps'))

type Raw = { readonly id: Id; readonly deletedAt: number | null } & Record<string, unknown>

export function livingOf(
  noun: Noun,
  raw: ReadonlyMap<Id, Raw>,
  living: (noun: Noun) => ReadonlyMap<Id, unknown>,
): Map<Id, Raw> {
  const owners = OWNERS[noun] ?? []
  const kept = new Map<Id, Raw>()
  const lives = (record: Raw, seen: Set<Id>): boolean => {
    if (record.deletedAt !== null) return false
    return owners.every(({ field, of, or, optional }) => {
      const owner = record[field]
      if (owner === null) return optional === true
      if (of !== noun) return living(of).has(owner as Id) || (or !== undefined && living(or).has(owner as Id))
      const parent = raw.get(owner as Id)
      if (!parent) return false
      // Two people who move causes at once can close a circle: nobody of it is above the others.
      if (seen.has(parent.id)) return true
      return lives(parent, seen.add(parent.id))
    })
  }
  for (const id of [...raw.keys()].sort()) {
    const record = raw.get(id)
    if (record && lives(record, new Set([id]))) kept.set(id, record)
  }
  return kept
}
