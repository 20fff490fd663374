import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Place } from '../records/project.ts'
import { covers } from './box.ts'
import { touch, union } from './gridIndex.ts'
import { near } from './near.ts'
import { opened } from './openedCases.ts'
import { segments } from './paths.ts'
import { buildScene, patchScene } from './scene.ts'
import type { Rect, Scene } from './shapes.ts'
import { labelRects } from './stars.ts'

const ids = (found: ReturnType<typeof near>) => ({
  boxes: found.boxes.map(({ id }) => id).sort(),
  flows: found.flows.map(({ id }) => id).sort(),
})

function lookedThrough({ boxes, flows }: Scene, rect: Rect): ReturnType<typeof near> {
  return {
    boxes: [...boxes.values()].filter((box) => touch(union(covers(box)), rect)),
    flows: [...flows.values()].filter((line) =>
      [...segments(line.points), ...labelRects(line)].some((part) => touch(part, rect)),
    ),
  }
}

const anyRect = fc.record({
  x: fc.integer({ min: -200, max: 6000 }),
  y: fc.integer({ min: -100, max: 1500 }),
  width: fc.integer({ min: 1, max: 2500 }),
  height: fc.integer({ min: 1, max: 1200 }),
})

test.each(opened)(
  'G7 what stands near a place is found the same by the ground of a dragged scene, by one made for it and by looking at everything: $name',
  ({ map, project }) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: -300, max: 300 })), { maxLength: 4 }),
        anyRect,
        (drags, rect: Rect) => {
          let scene: Scene = buildScene(map, project, { locale: 'ru' })
          for (const [on, by] of drags) {
            const { id } = map.steps[on % map.steps.length]!
            const [x, y] = project.layout.get(id) ?? [0, 0]
            const drafts = new Map<string, Place>([[id, [x + by, y + by / 2]]])
            scene = patchScene(scene, map, project, { locale: 'ru', drafts })
          }
          expect(ids(near(scene, rect))).toEqual(ids(lookedThrough(scene, rect)))
          // A copy was never made by anyone: it has no ground of its own, and gets one when it is asked often.
          const copy = { ...scene }
          for (let asked = 0; asked < 9; asked++) expect(ids(near(copy, rect))).toEqual(ids(lookedThrough(scene, rect)))
        },
      ),
      { numRuns: 60 },
    )
  },
)

test('G7 flows come after those that they were laid around, so that the later one breaks at a crossing wherever one looks', () => {
  const { map, project } = opened[0]!
  const scene = buildScene(map, project, { locale: 'ru' })
  const whole = [...scene.flows.keys()]
  const part = near(scene, { x: 300, y: 0, width: 900, height: 500 }).flows.map(({ id }) => whole.indexOf(id))
  expect(part.length).toBeGreaterThan(3)
  expect(part.length).toBeLessThan(whole.length)
  expect(part).toEqual([...part].sort((a, b) => a - b))
})

test('G5 of what is carried beyond what anybody sees only the boxes move, their stars with them; whoever looks there sees their flows follow', () => {
  const { map, project } = opened[0]!
  const settled = buildScene(map, project, { locale: 'ru' })
  const flow = [...settled.flows.values()].find(
    ({ start, end }) => settled.boxes.get(start)!.x < settled.boxes.get(end)!.x,
  )!
  const [x, y] = project.layout.get(flow.end)!
  const drafts = new Map<string, Place>([[flow.end, [x + 16, y + 24]]])
  const away: Rect = { x: settled.bounds.width + 4000, y: 0, width: 800, height: 600 }
  const unseen = patchScene(settled, map, project, { locale: 'ru', drafts, seen: away })
  const seen = patchScene(unseen, map, project, { locale: 'ru', drafts, seen: settled.bounds })
  expect(unseen.boxes.get(flow.end)).toEqual(seen.boxes.get(flow.end))
  expect(unseen.flows.get(flow.id)).toBe(settled.flows.get(flow.id))
  expect(seen.flows.get(flow.id)).not.toEqual(settled.flows.get(flow.id))
  const everywhere = patchScene(seen, map, project, { locale: 'ru', drafts })
  expect([...seen.flows]).toEqual([...everywhere.flows])
  expect(seen.stars).toEqual(everywhere.stars)
  expect(patchScene(unseen, map, project, { locale: 'ru' })).toBe(settled)
})
