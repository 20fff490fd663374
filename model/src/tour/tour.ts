import type { Id } from '../ids.ts'
import type { Bookmark } from '../records/bookmark.ts'
import type { Project } from '../records/project.ts'

/** The bookmarks of a map in the order of its tour. */
export function tourOf({ bookmarks }: Pick<Project, 'bookmarks'>, map: Id): Bookmark[] {
  return [...bookmarks.values()]
    .filter((one) => one.map === map)
    .sort((a, b) => (a.order < b.order || (a.order === b.order && a.id < b.id) ? -1 : 1))
}

/** What a bookmark shows: elements that are there, else a frame; neither: the whole map. */
export function shownBy(
  { steps, flows, lanes }: Pick<Project, 'steps' | 'flows' | 'lanes'>,
  { elements, frame, map }: Bookmark,
): { readonly elements: readonly Id[]; readonly frame: Bookmark['frame'] } {
  const there = elements.filter((id) => (steps.get(id) ?? flows.get(id) ?? lanes.get(id))?.map === map)
  return { elements: there, frame: there.length > 0 ? null : frame }
}
