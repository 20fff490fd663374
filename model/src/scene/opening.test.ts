import { expect, test } from 'vitest'
import { scatteredMap } from '../../bench/scatteredMap.ts'
import type { Place } from '../records/project.ts'
import { opened } from './openedCases.ts'
import { openScene } from './opening.ts'
import { buildScene, patchScene } from './scene.ts'

const ru = { locale: 'ru' } as const

test.each(opened)(
  'G14 a map opened in parts comes to the scene that it is built in at once: $name',
  ({ map, project }) => {
    const opening = openScene(map, project, ru)
    const whole = buildScene(map, project, ru)
    for (let parts = 0; !opening.isLaid; parts++) {
      const { scene } = opening
      expect([...scene.boxes.keys()]).toEqual([...whole.boxes.keys()])
      expect(new Set(scene.flows.keys())).toEqual(new Set(whole.flows.keys()))
      expect(scene.lanes).toEqual(whole.lanes)
      let flows = 0
      opening.lay(() => ++flows < 5)
      expect(parts).toBeLessThan(map.flows.length)
    }
    expect(opening.scene).toEqual(whole)
  },
)

test('G14 a flow that is not laid yet goes from edge to edge, upright or level', () => {
  const { map, project } = scatteredMap(300, 3)
  const { boxes, flows } = openScene(map, project, ru).scene
  for (const { points, start, end } of flows.values()) {
    for (const [id, [x, y]] of [
      [start, points[0]!],
      [end, points.at(-1)!],
    ] as const) {
      const box = boxes.get(id)!
      expect(x === box.x || x === box.x + box.width || y === box.y || y === box.y + box.height).toBe(true)
    }
    for (const [at, to] of points.slice(1).entries())
      expect((points[at]![0] === to[0]) !== (points[at]![1] === to[1])).toBe(true)
  }
})

test('G14 what is carried while a map opens stands where it is held; an edit ends in the scene built anew', () => {
  const { map, project } = opened[0]!
  const opening = openScene(map, project, ru)
  const { id } = map.steps.find(({ look }) => look === 'operation')!
  const [x, y] = project.layout.get(id)!
  const drafts = new Map<string, Place>([[id, [x + 30, y]]])
  const held = patchScene(opening.scene, map, project, { ...ru, drafts })
  expect(held.boxes.get(id)!.x).toBe(x + 30)
  const moved = { ...project, layout: new Map(project.layout).set(id, [x + 48, y]) }
  expect(patchScene(held, map, moved, ru)).toEqual(buildScene(map, moved, ru))
})
