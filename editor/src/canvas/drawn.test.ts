import { buildScene, processMap } from '@potok/model'
import { expect, it } from 'vitest'
import { gridOf } from '../../bench/canvas/grid.ts'
import { drawnMap } from './drawn.ts'

const STEPS = 120

/** Every look at the clock takes four milliseconds. */
function slowly() {
  const waiting: (() => void)[] = []
  let now = 0
  return { waiting, turns: { soon: (turn: () => void) => void waiting.push(turn), now: () => (now += 4) } }
}

it('a large map is drawn at once with all its boxes; its flows are laid in the turns after that', () => {
  const { project, map } = gridOf(STEPS)
  const whole = buildScene(processMap(project, map)!, project, { locale: 'ru' })
  const { waiting, turns } = slowly()
  const { store } = drawnMap(map, project, { locale: 'ru' }, turns)
  const first = store.getState().scene
  expect([first.boxes.size, first.flows.size]).toEqual([whole.boxes.size, whole.flows.size])
  expect(first.flows).not.toEqual(whole.flows)
  let count = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    expect(waiting).toEqual([])
    next()
    count++
  }
  expect(count).toBeGreaterThan(10)
  expect(store.getState().scene).toEqual(whole)
})

it('an edit while flows are being laid lays the rest at once; what a colleague carries does not', () => {
  const { project, map, ids } = gridOf(STEPS)
  const { waiting, turns } = slowly()
  const drawn = drawnMap(map, project, { locale: 'ru' }, turns)
  const id = ids[7]!
  const [x, y] = project.layout.get(id)!
  drawn.drag([{ ids: [id], dx: 40, dy: 0 }])
  expect(drawn.store.getState().scene.boxes.get(id)!.x).toBe(x + 40)
  expect(waiting.length).toBe(1)
  drawn.drag([])
  const layout = new Map(project.layout).set(id, [x + 16, y])
  const moved = { ...project, layout }
  drawn.show(moved)
  expect(drawn.store.getState().scene).toEqual(buildScene(processMap(moved, map)!, moved, { locale: 'ru' }))
  for (let turns = 0; waiting.length > 0; turns++) {
    expect(turns).toBeLessThan(2)
    waiting.pop()!()
  }
})

it('a map that is looked at in another way is drawn at once too', () => {
  const { project, map } = gridOf(STEPS)
  const { waiting, turns } = slowly()
  const drawn = drawnMap(map, project, { locale: 'ru' }, turns)
  drawn.turn({ locale: 'en' })
  expect(drawn.store.getState().scene.locale).toBe('en')
  expect(waiting.length).toBe(1)
  while (waiting.length > 0) waiting.pop()!()
  expect(drawn.store.getState().scene).toEqual(buildScene(processMap(project, map)!, project, { locale: 'en' }))
})
