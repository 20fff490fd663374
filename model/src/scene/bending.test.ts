import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Id } from '../ids.ts'
import { type Bend, isBend, isLevelSide, SIDES } from '../records/bend.ts'
import type { Place } from '../records/project.ts'
import { bentBy, runToPush } from './bending.ts'
import { opened } from './openedCases.ts'
import { arrowOf } from './paths.ts'
import { buildScene, patchScene } from './scene.ts'
import type { FlowLine, Point, Scene } from './shapes.ts'

const OPTIONS = { locale: 'ru' } as const
const { map, project } = opened[0]!

const withBend = (id: Id, bend: Bend | null) => ({
  ...map,
  flows: map.flows.map((flow) => (flow.id === id ? { ...flow, bend } : flow)),
})
const ends = (scene: Scene, { start, end }: FlowLine) => [scene.boxes.get(start)!, scene.boxes.get(end)!] as const
const push = (scene: Scene, id: Id, run: number, by: number): Bend => {
  const line = scene.flows.get(id)!
  const [start, end] = ends(scene, line)
  return bentBy(line, run, by, start, end)
}
const isUpright = (points: readonly Point[]) =>
  points.slice(1).every(([x, y], at) => (x === points[at]![0]) !== (y === points[at]![1]))

test('G12 whichever run of a flow is pushed, that run goes there, the flow stays upright or level and nothing else moves', () => {
  const before = buildScene(map, project, OPTIONS)
  for (const line of before.flows.values()) {
    for (let run = 0; run < line.points.length - 1; run++) {
      for (const by of [-40, 16]) {
        const bend = push(before, line.id, run, by)
        expect(isBend(bend)).toBe(true)
        const after = buildScene(withBend(line.id, bend), project, OPTIONS)
        const bent = after.flows.get(line.id)!
        const axis = line.points[run]![1] === line.points[run + 1]![1] ? 1 : 0
        const wanted = line.points[run]![axis] + by
        expect(bent.bent).toBe(true)
        expect(isUpright(bent.points)).toBe(true)
        const reached = bent.points
          .slice(1)
          .some(
            (point, at) => Math.abs(point[axis] - wanted) < 0.02 && Math.abs(bent.points[at]![axis] - wanted) < 0.02,
          )
        expect([line.id, run, by, reached]).toEqual([line.id, run, by, true])
        expect(after.boxes.size).toBe(before.boxes.size)
      }
    }
  }
})

test('G12 a bent flow goes along with its steps, and back to the router it is as it was', () => {
  const before = buildScene(map, project, OPTIONS)
  const line = [...before.flows.values()].find(({ points, returns }) => points.length === 2 && !returns)!
  const bent = withBend(line.id, push(before, line.id, 0, -24))
  const scene = patchScene(before, bent, project, OPTIONS)
  const layout = new Map(project.layout)
  for (const id of [line.start, line.end]) {
    const [x, y, ...size] = layout.get(id)!
    layout.set(id, [x + 80, y + 8, ...size] as unknown as Place)
  }
  const moved = patchScene(scene, bent, { ...project, layout }, OPTIONS)
  const [box, was] = [moved.boxes.get(line.start)!, scene.boxes.get(line.start)!]
  const [dx, dy] = [box.x - was.x, box.y - was.y]
  expect([dx, dy]).not.toEqual([0, 0])
  expect(moved.flows.get(line.id)!.points).toEqual(scene.flows.get(line.id)!.points.map(([x, y]) => [x + dx, y + dy]))
  expect(patchScene(scene, map, project, OPTIONS)).toEqual(before)
})

test('G12 while a run is held the flow alone is drawn bent, and let go of it is as before', () => {
  const before = buildScene(map, project, OPTIONS)
  const { id } = [...before.flows.values()][3]!
  const bends = new Map([[id, push(before, id, 0, 32)]])
  const held = patchScene(before, map, project, { ...OPTIONS, bends })
  expect([...held.flows].filter(([one, line]) => before.flows.get(one) !== line).map(([one]) => one)).toEqual([id])
  expect(held.boxes).toBe(before.boxes)
  expect(held.flows.get(id)!.points).toEqual(
    buildScene(withBend(id, bends.get(id)!), project, OPTIONS).flows.get(id)!.points,
  )
  expect(patchScene(held, map, project, OPTIONS)).toBe(before)
})

test('G12 read as a chain, flows go their own way', () => {
  const { id } = [...buildScene(map, project, OPTIONS).flows.values()][3]!
  const chain = { ...OPTIONS, chain: true }
  const bend = push(buildScene(map, project, OPTIONS), id, 0, 32)
  expect(buildScene(withBend(id, bend), project, chain).flows).toEqual(buildScene(map, project, chain).flows)
})

test('G12 with the keys the longest run between others goes that way; a straight flow has none to go sideways', () => {
  const scene = buildScene(map, project, OPTIONS)
  const straight = [...scene.flows.values()].find(({ points }) => points.length === 2)!
  expect([runToPush(straight, true), runToPush(straight, false)]).toEqual([0, null])
  const stair = [...scene.flows.values()].find(({ points }) => points.length === 4 && points[0]![1] === points[1]![1])!
  expect(runToPush(stair, false)).toBe(1)
})

const off = fc.double({ min: -1e5, max: 1e5, noNaN: true })
const port = fc.tuple(fc.constantFrom(...SIDES), off)
const anyBend = fc
  .tuple(port, port, fc.array(fc.tuple(fc.constantFrom('start' as const, 'end' as const), off), { maxLength: 11 }))
  .map(([exit, entry, levels]): Bend => {
    const isOdd = isLevelSide(exit[0]) === isLevelSide(entry[0])
    return { exit, entry, levels: (levels.length % 2 === 1) === isOdd ? levels : [...levels, ['start', 0]] }
  })

test('G12 however a flow is bent, it is drawn: at least one run, none aslant, and a patched scene equals one built anew', () => {
  const before = buildScene(map, project, OPTIONS)
  fc.assert(
    fc.property(anyBend, fc.nat(map.flows.length - 1), (bend, at) => {
      expect(isBend(bend)).toBe(true)
      const bent = withBend(map.flows[at]!.id, bend)
      const scene = patchScene(before, bent, project, OPTIONS)
      const { points } = scene.flows.get(map.flows[at]!.id)!
      expect(points.length).toBeGreaterThan(1)
      expect(isUpright(points)).toBe(true)
      expect(arrowOf(points).flat().every(Number.isFinite)).toBe(true)
      expect(scene).toEqual(buildScene(bent, project, OPTIONS))
    }),
    { numRuns: Number(process.env.POTOK_SEEDS ?? 30) },
  )
})

test('G12 a bend that is none is refused: turns that do not fit the sides, no number, too many, too far', () => {
  const good: Bend = { exit: ['right', 0], entry: ['left', 0], levels: [['start', 40]] }
  const bad: unknown[] = [
    null,
    [],
    { ...good, levels: [] },
    { ...good, levels: [['start', Number.NaN]] },
    { ...good, levels: [['middle', 1]] },
    { ...good, exit: ['up', 0] },
    { ...good, entry: ['left', 1e9] },
    { ...good, levels: Array.from({ length: 13 }, () => ['start', 1]) },
    { ...good, more: 1 },
  ]
  expect([isBend(good), ...bad.map(isBend)]).toEqual([true, ...bad.map(() => false)])
})
