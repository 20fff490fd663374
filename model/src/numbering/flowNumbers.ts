import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { buildScene } from '../scene/scene.ts'
import type { Star } from '../scene/shapes.ts'
import { processMap } from '../subprocess/processMap.ts'
import { processMaps } from '../subprocess/processMaps.ts'

/** A problem that gets another number. `null`: the server has not numbered it yet. */
export interface Renumbering {
  readonly id: Id
  readonly from: number | null
  readonly to: number
}

/**
 * What changes when the problems are numbered from 1 in the order of the flow (domain.md 2.2): map after map, from the
 * left to the right, then from top to bottom, each by its first star; what is pinned nowhere keeps its order behind them.
 */
export function renumberings(project: Project): Renumbering[] {
  const seen = new Set<Id>()
  const maps = processMaps(project).sort(byOrder)
  for (const { id } of maps) for (const { problemId } of starsOn(project, id)) seen.add(problemId)
  const rest = [...project.problems.values()].filter(({ id }) => !seen.has(id)).sort(byNumber)
  return [...seen, ...rest.map(({ id }) => id)].flatMap((id, at) => {
    const from = project.problems.get(id)!.number
    return from === at + 1 ? [] : [{ id, from, to: at + 1 }]
  })
}

/** Stars that stand on one thing stand beside each other: there the old numbers decide. */
function starsOn(project: Project, id: Id): Star[] {
  const pinned = [...project.problems.values()].some(({ anchors }) => anchors.length > 0)
  const map = pinned ? processMap(project, id) : null
  if (!map) return []
  const stars = buildScene(map, project, { locale: 'ru' }).stars
  const place = new Map(stars.map((star) => [star.on, star]))
  const first = (star: Star) => place.get(star.on)!
  return [...stars].sort(
    (a, b) =>
      first(a).x - first(b).x ||
      first(a).y - first(b).y ||
      byNumber(project.problems.get(a.problemId)!, project.problems.get(b.problemId)!),
  )
}

interface Numbered {
  readonly id: Id
  readonly number: number | null
}

const byNumber = (a: Numbered, b: Numbered) => (a.number ?? Infinity) - (b.number ?? Infinity) || (a.id < b.id ? -1 : 1)
