import type { Id, Project, TalkPlace } from '@potok/model'
import { routeTo } from '../approval/linkTo.ts'
import type { Route } from '../routes.ts'

const ON_OTHER_MAPS = ['elements', 'relations', 'journeyCells', 'journeySteps', 'journeyStages', 'journeyRows'] as const
const IN_DICTIONARY = ['participants', 'organisations', 'documents', 'systems'] as const

/** Where what is talked about stands; on the map of a process its talk is open beside it. */
export function placeRoute(project: Project, projectId: Id, { noun, id }: TalkPlace): Route {
  if (noun === 'flows' || noun === 'steps') {
    const map = project[noun].get(id)?.map
    if (map && project.maps.has(map)) return { name: 'map', project: projectId, map, step: id, talk: true }
  }
  const other = ON_OTHER_MAPS.find((one) => one === noun)
  if (other) {
    const map = project[other].get(id)?.map
    if (map && project.maps.has(map)) return { name: 'map', project: projectId, map, step: id }
  }
  if (IN_DICTIONARY.some((one) => one === noun))
    return { name: 'project', project: projectId, part: 'dictionary', item: id }
  return routeTo(project, projectId, noun, id)
}
