import type { Id, Place, Project, SystemMap } from '@potok/model'

/** Elements are placed by their middle; so far apart they do not touch each other's names. */
const APART = 190
const TRIES = 60

/** Where a new element stands free: beside the one that it belongs to, else beside what is there. */
export function freePlace(project: Project, { elements }: SystemMap, near: Id | null): Place {
  const taken = elements.flatMap(({ id }) => {
    const place = project.layout.get(id)
    return place ? [[place[0], place[1]] as const] : []
  })
  const from = near ? project.layout.get(near) : taken.at(-1)
  if (!from) return [0, 0]
  for (let at = 0; at < TRIES; at++) {
    const ring = 1 + Math.floor(at / 8)
    const angle = ((at % 8) * Math.PI) / 4 + (ring % 2) * 0.4
    const [x, y] = [from[0] + Math.cos(angle) * APART * ring, from[1] + Math.sin(angle) * APART * ring]
    if (taken.every(([ax, ay]) => Math.hypot(ax - x, ay - y) > APART * 0.8)) return [Math.round(x), Math.round(y)]
  }
  return [from[0] + APART, from[1] + APART]
}

/** Places on a circle, one for each of so many, around a middle. */
export function circle(count: number, [x, y]: readonly [number, number] = [0, 0]): Place[] {
  const radius = count < 2 ? 0 : Math.max(APART, (count * APART) / (2 * Math.PI))
  return Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * at) / count - Math.PI / 2
    return [Math.round(x + radius * 1.25 * Math.cos(angle)), Math.round(y + radius * Math.sin(angle))]
  })
}
