import type { Project, SystemMap } from '@potok/model'
import { expect, test } from 'vitest'
import { freeCircle, freePlace } from './places.ts'

/** A map whose elements stand at these places. */
function mapOf(places: readonly (readonly [number, number])[]): [Project, SystemMap] {
  const layout = new Map(places.map((place, at) => [`e${at}`, place]))
  const elements = places.map((_, at) => ({ id: `e${at}` }))
  return [{ layout } as unknown as Project, { elements } as unknown as SystemMap]
}
const scattered = (count: number, wide: number) =>
  Array.from({ length: count }, () => [Math.random() * wide, Math.random() * wide] as const)

test('what comes new to a map stands on nothing that is there, one or many, on an empty map or a crowded one', () => {
  for (const [there, wide] of [
    [0, 1],
    [1, 1],
    [7, 900],
    [40, 1500],
    [400, 2000],
  ] as const)
    for (let round = 0; round < 20; round++) {
      const places = scattered(there, wide)
      const [project, map] = mapOf(places)
      const made = [1, 3, 12].flatMap((count) => freeCircle(project, map, count))
      if (there < 100) made.push(freePlace(project, map, null))
      const nearest = made.map(([x, y]) => Math.min(...places.map(([ax, ay]) => Math.hypot(ax - x, ay - y))))
      expect({ there, least: Math.min(...nearest) >= 150 }).toEqual({ there, least: true })
    }
})
