import { expect, test } from 'vitest'
import { scatteredMap } from '../../bench/scatteredMap.ts'
import { buildScene } from './scene.ts'

test('G11 flows are upright or level, never turn back and begin and end on the edge of their steps', () => {
  const { map, project } = scatteredMap(300, 7)
  const { boxes, flows } = buildScene(map, project, { locale: 'ru' })
  const onEdge = (id: string, [x, y]: readonly [number, number]) => {
    const box = boxes.get(id)!
    const [dx, dy] = [x - box.x, y - box.y]
    const within = dx >= 0 && dy >= 0 && dx <= box.width && dy <= box.height
    return within && (dx === 0 || dy === 0 || dx === box.width || dy === box.height)
  }
  for (const { points, start, end } of flows.values()) {
    expect([onEdge(start, points[0]!), onEdge(end, points.at(-1)!)]).toEqual([true, true])
    for (let at = 1; at < points.length; at++) {
      const [from, to, next] = [points[at - 1]!, points[at]!, points[at + 1]]
      const isLevel = from[1] === to[1]
      expect(isLevel).not.toBe(from[0] === to[0])
      if (next) expect(isLevel ? next[0] === to[0] : next[1] === to[1]).toBe(true)
    }
  }
})
