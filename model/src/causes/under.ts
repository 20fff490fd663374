import { all, present } from '../commands/accepted.ts'
import { orderBetween } from '../document/order.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { ok, type Result, refuse } from '../result.ts'
import { causePlaces, causesBelow } from './places.ts'
import { DEEPEST_WHY } from './tree.ts'

/** A problem or a cause that can be asked «Почему?». */
const presentUnder = (project: Project, under: Id): Result =>
  project.problems.has(under) ? ok() : present(project, 'causes', [under])

/** Whether a cause with all that is under it, or a new one (null), may stand there. */
export function fitsUnder(project: Project, cause: Id | null, under: Id): Result {
  return all(
    () => presentUnder(project, under),
    () => {
      if (cause === null || !causesBelow(project, cause).has(under)) return ok()
      return refuse('cause.circle', 'A cause does not stand under itself.', [cause])
    },
    () => {
      const deep = depthOf(project, under) + (cause === null ? 1 : heightOf(project, cause))
      if (deep <= DEEPEST_WHY) return ok()
      const message = `A tree has at most ${DEEPEST_WHY} levels of answers; this would be ${deep}.`
      return refuse('cause.tooDeep', message, [under], { deep, most: DEEPEST_WHY })
    },
  )
}

/** Levels of answers from the problem to here, on the longest way. */
function depthOf(project: Project, id: Id, seen: readonly Id[] = []): number {
  if (project.problems.has(id) || seen.includes(id)) return 0
  const above = causePlaces(project).of.get(id) ?? []
  return 1 + Math.max(0, ...above.map(({ under }) => depthOf(project, under, [...seen, id])))
}

function heightOf(project: Project, id: Id, seen: readonly Id[] = []): number {
  if (seen.includes(id)) return 0
  const below = causePlaces(project).under.get(id) ?? []
  return 1 + Math.max(0, ...below.map(({ cause }) => heightOf(project, cause.id, [...seen, id])))
}

/** The problem that a cause belongs to when it stands there. */
export const problemAt = (project: Project, under: Id): Id | null =>
  project.problems.has(under) ? under : (project.causes.get(under)?.problem ?? null)

/** The order of a cause among those under `under`: before the named one, else the last. */
export function orderUnder(project: Project, under: Id, before: Id | null, moved: Id | null = null): string {
  const beside = (causePlaces(project).under.get(under) ?? []).filter(({ cause }) => cause.id !== moved)
  const at = before === null ? -1 : beside.findIndex(({ cause }) => cause.id === before)
  const next = at === -1 ? beside.length : at
  return orderBetween(beside[next - 1]?.order ?? null, beside[next]?.order ?? null)
}

/** The causes that have their home below this one, and itself, each after the one above it. */
export function homesBelow(project: Project, cause: Id): Id[] {
  const found = [cause]
  for (const id of found)
    for (const one of project.causes.values()) if (one.parent === id && !found.includes(one.id)) found.push(one.id)
  return found
}
