import { isPlace } from '../document/layout.ts'
import type { Id } from '../ids.ts'
import type { MapRecord } from '../records/map.ts'
import type { Place } from '../records/project.ts'
import { ok, refuse } from '../result.ts'
import { derivedSystem, type Party } from '../system/derivedSystem.ts'
import { elementNamed } from '../system/elementNames.ts'
import { all, presentMap } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  map: Id
  state: MapRecord['state']
  /** Where parties that are new come to stand. */
  places: Readonly<Record<Id, Place>>
}

/** Who works in the processes of a state, and what they pass to each other, comes onto a system map; what is there already is left. */
export const takeDerived: Command<Input> = {
  name: 'derived.take',
  check: (project, { map, places }) =>
    all(
      () => presentMap(project, map, 'system'),
      () => (Object.values(places).every(isPlace) ? ok() : refuse('place.invalid', 'This is not a place.')),
    ),
  run(draft, { map, state, places }) {
    const { project } = draft
    const { parties, passings } = derivedSystem(project, state)
    const made: Id[] = []
    const elements = new Map<Id, Id>()
    const there = (party: Party) =>
      [...project.elements.values()].find(
        (one) => one.map === map && party.participants.includes(one.participant ?? ''),
      ) ?? elementNamed(project, map, party.name)
    for (const party of parties) {
      const known = there(party)
      const kind = party.isClient ? 'client' : 'participant'
      const id = known?.id ?? draft.create('elements', { map, kind, name: party.name, participant: party.id })
      elements.set(party.id, id)
      if (known) continue
      draft.place(id, places[party.id] ?? [0, 0])
      made.push(id)
    }
    const pairs = new Set([...project.relations.values()].map(({ start, end, kind }) => `${start} ${end} ${kind}`))
    for (const { start, end, flows, documents } of passings) {
      const [from, to] = [elements.get(start)!, elements.get(end)!]
      if (pairs.has(`${from} ${to} passes`)) continue
      const label = documents.map((id) => project.documents.get(id)?.name ?? '').filter((name) => name !== '')
      const strength = flows.length > 3 ? 3 : flows.length > 1 ? 2 : 1
      made.push(
        draft.create('relations', {
          map,
          start: from,
          end: to,
          kind: 'passes',
          strength,
          label: label.slice(0, 2).join(', '),
        }),
      )
    }
    return made
  },
}
