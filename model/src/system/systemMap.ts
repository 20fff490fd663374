import type { Id } from '../ids.ts'
import type { Element } from '../records/element.ts'
import type { Project } from '../records/project.ts'
import type { Relation } from '../records/relation.ts'

/** What stands on one system map, in the order of ids. */
export interface SystemMap {
  readonly id: Id
  readonly elements: readonly Element[]
  readonly relations: readonly Relation[]
}

/** Null where there is no such map, or one of another kind. A relation that two people drew at once is there once. */
export function systemMap(project: Project, map: Id): SystemMap | null {
  if (project.maps.get(map)?.kind !== 'system') return null
  const elements = [...project.elements.values()].filter((one) => one.map === map)
  const there = new Set(elements.map(({ id }) => id))
  const pairs = new Set<string>()
  const relations: Relation[] = []
  for (const one of project.relations.values()) {
    const { start, end, kind } = one
    if (one.map !== map || start === end || !there.has(start ?? '') || !there.has(end ?? '')) continue
    const pair = `${start} ${end} ${kind}`
    if (pairs.has(pair)) continue
    pairs.add(pair)
    relations.push(one)
  }
  return { id: map, elements, relations }
}
