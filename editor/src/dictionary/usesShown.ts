import { type Id, type Project, usesOf } from '@potok/model'
import type { Language, Say } from '../ui/texts/texts.ts'
import { mapTitleOf } from '../ui/titleOf.ts'

/** Where an entry is named, as a person reads it: a map and how many of its steps, then everything that stands on no map. */
export interface UsesShown {
  readonly maps: readonly { readonly id: Id; readonly name: string; readonly steps: number }[]
  readonly others: number
}

export function usesShown(project: Project, id: Id, language: Language, say: Say): UsesShown {
  const uses = usesOf(project, id)
  const ofMaps = Map.groupBy(
    uses.filter(({ map }) => map !== null && project.maps.has(map)),
    ({ map }) => map as Id,
  )
  const maps = [...ofMaps].map(([map, own]) => ({
    id: map,
    name: mapTitleOf(project.maps.get(map)!, project.about, language) || say('map.untitled'),
    steps: new Set(own.filter(({ noun }) => noun === 'steps').map((one) => one.id)).size,
  }))
  return { maps, others: uses.filter(({ map }) => map === null).length }
}
