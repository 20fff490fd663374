import type { Id, Project, TalkPlace, Thread } from '@potok/model'

const ON_MAPS = ['steps', 'flows', 'lanes', 'groups', 'elements', 'relations'] as const

/** Whether a thread is about a map or about what stands on it now. */
export function isOnMap(project: Project, map: Id, { place: { noun, id } }: Thread): boolean {
  if (noun === 'maps') return id === map
  const within = ON_MAPS.find((one) => one === noun)
  return within !== undefined && project[within].get(id)?.map === map
}

/** What is talked about when so much is chosen on a map: the one thing, else the map. */
export function chosenPlace(project: Project, map: Id, selection: readonly Id[]): TalkPlace {
  const [only] = selection
  const noun = selection.length === 1 && only !== undefined ? ON_MAPS.find((one) => project[one].has(only)) : undefined
  return noun ? { noun, id: only!, part: '' } : { noun: 'maps', id: map, part: '' }
}
