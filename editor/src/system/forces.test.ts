import { expect, it } from 'vitest'
import { type ForceShape, forcesOf } from './forces.ts'

const settled = (shape: ForceShape) => {
  const forces = forcesOf(shape)
  while (forces.turn());
  return forces
}
const at = (places: Float32Array, element: number) => [places[2 * element]!, places[2 * element + 1]!] as const
const away = (places: Float32Array, a: number, b: number) => {
  const [[ax, ay], [bx, by]] = [at(places, a), at(places, b)]
  return Math.hypot(ax - bx, ay - by)
}

it('elements on one spot come apart, related ones stay nearer, pinned ones do not move', () => {
  const shape: ForceShape = {
    places: [0, 0, 0, 0, 0, 0, 400, 0],
    pinned: [false, false, false, true],
    links: [[0, 1]],
  }
  const places = settled(shape).places()
  expect(away(places, 0, 1)).toBeGreaterThan(150)
  expect(away(places, 0, 2)).toBeGreaterThan(away(places, 0, 1))
  expect(at(places, 3)).toEqual([400, 0])
})

it('what is held stays in the hand and wakes the others', () => {
  const forces = settled({ places: [0, 0, 200, 0], pinned: [false, false], links: [[0, 1]] })
  expect(forces.turn()).toBe(false)
  forces.hold(0, 1000, 0)
  while (forces.turn());
  expect(at(forces.places(), 0)).toEqual([1000, 0])
  expect(away(forces.places(), 0, 1)).toBeLessThan(260)
  forces.free(0)
})
