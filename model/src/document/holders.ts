import type { Id } from '../ids.ts'
import type { Element } from '../records/element.ts'
import type { Flow } from '../records/flow.ts'
import type { Group } from '../records/group.ts'
import type { Step } from '../records/step.ts'
import { ON_MAPS } from './living.ts'
import type { ProjectDocument } from './projectDocument.ts'

/** The maps and groups that these records are of, deleted ones included; a map and a group are of themselves. */
export function holdersOf(document: ProjectDocument, ids: Iterable<Id>): Set<Id> {
  const holders = new Set<Id>()
  const containers = ON_MAPS.map((noun) => document.everyRecord(noun))
  for (const id of ids) {
    if (document.everyRecord('maps').has(id)) holders.add(id)
    if (document.everyRecord('groups').has(id)) holders.add(id)
    for (const records of containers) {
      const { map } = (records.get(id) ?? {}) as { map?: unknown }
      if (typeof map === 'string') holders.add(map)
    }
    const flow = document.everyRecord('flows').get(id) as Flow | undefined
    const group = groupOfMember(document, id) ?? (flow ? groupBetween(document, flow) : null)
    if (group) holders.add(group)
  }
  return holders
}

/** The group that both ends of a flow are in. */
export function groupBetween(document: ProjectDocument, { start, end }: Pick<Flow, 'start' | 'end'>): Id | null {
  const group = groupOfMember(document, start)
  return group !== null && group === groupOfMember(document, end) ? group : null
}

function groupOfMember(document: ProjectDocument, id: Id | null): Id | null {
  const member = ['steps', 'elements'] as const
  const step = member.map((noun) => document.everyRecord(noun).get(id ?? '')).find((one) => one !== undefined) as
    | Step
    | Element
    | undefined
  const group = document.everyRecord('groups').get(step?.group ?? '') as Group | undefined
  return group && group.deletedAt === null && group.map === step?.map ? group.id : null
}

/** Groups of which somebody stands in this lane or on this map: they go with it. */
export function groupsIn(document: ProjectDocument, id: Id): Set<Id> {
  const { steps, elements } = document.project()
  const inside = [
    ...[...steps.values()].filter(({ lane, map }) => lane === id || map === id),
    ...[...elements.values()].filter(({ map }) => map === id),
  ]
  return new Set(inside.map((one) => groupOfMember(document, one.id)).filter((group) => group !== null))
}
