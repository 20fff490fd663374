import type { Id, Place, Project, SystemMap } from '@potok/model'

/** Elements are placed by their middle; so far apart they do not touch each other's names. */
const APART = 190
const TRIES = 60

type Point = readonly [x: number, y: number]

const placesOf = (project: Project, { elements }: SystemMap): Point[] =>
  elements.flatMap(({ id }) => {
    const place = project.layout.get(id)
    return place ? [[place[0], place[1]] as const] : []
  })

const isFree = (taken: readonly Point[], [x, y]: Point): boolean =>
  taken.every(([ax, ay]) => Math.hypot(ax - x, ay - y) > APART * 0.8)

/** The places around one, ring by ring. */
function around([x, y]: Point, at: number): Point {
  const ring = 1 + Math.floor(at / 8)
  const angle = ((at % 8) * Math.PI) / 4 + (ring % 2) * 0.4
  return [x + Math.cos(angle) * APART * ring, y + Math.sin(angle) * APART * ring]
}

/** Where a new element stands free: beside the one that it belongs to, else beside what is there. */
export function freePlace(project: Project, map: SystemMap, near: Id | null): Place {
  const taken = placesOf(project, map)
  const place = near ? project.layout.get(near) : taken.at(-1)
  if (!place) return [0, 0]
  const from: Point = [place[0], place[1]]
  for (let at = 0; at < TRIES; at++) {
    const [x, y] = around(from, at)
    if (isFree(taken, [x, y])) return [Math.round(x), Math.round(y)]
  }
  return [from[0] + APART, from[1] + APART]
}

/** Places on a circle for so many new elements, none of them on what is there: near it, else to the right of all of it. */
export function freeCircle(project: Project, map: SystemMap, count: number): Place[] {
  const taken = placesOf(project, map)
  const [x, y] = freePlace(project, map, null)
  for (let at = -1; at < TRIES; at++) {
    const places = circle(count, at < 0 ? [x, y] : around([x, y], at))
    if (places.every((place) => isFree(taken, [place[0], place[1]]))) return places
  }
  const right = taken.reduce((most, [one]) => Math.max(most, one), x)
  const left = circle(count).reduce((least, [one]) => Math.min(least, one), 0)
  return circle(count, [right + APART - left, y])
}

/** Places on a circle, one for each of so many, around a middle. */
export function circle(count: number, [x, y]: readonly [number, number] = [0, 0]): Place[] {
  const radius = count < 2 ? 0 : Math.max(APART, (count * APART) / (2 * Math.PI))
  return Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * at) / count - Math.PI / 2
    return [Math.round(x + radius * 1.25 * Math.cos(angle)), Math.round(y + radius * Math.sin(angle))]
  })
}
