import { expect, test } from 'vitest'
import type { Id } from '../ids.ts'
import type { Place } from '../records/project.ts'
import { covers } from './box.ts'
import { grown, overlap } from './gridIndex.ts'
import { opened } from './openedCases.ts'
import { segments } from './paths.ts'
import { buildScene } from './scene.ts'
import type { Scene } from './shapes.ts'

const named = (scene: Scene, id: Id) =>
  scene.boxes
    .get(id)!
    .lines.map((line) => line.text)
    .join(' ') || id

test.each(opened)('G1 as arranged, steps keep 8 free and stand in their lanes: $name', ({ map, project }) => {
  const scene = buildScene(map, project, { locale: 'ru' })
  const boxes = [...scene.boxes.values()]
  const close = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => overlap(grown(a, 7.9), b))
      .map((b) => [named(scene, a.id), named(scene, b.id)]),
  )
  expect(close).toEqual([])
  const lanes = new Map(scene.lanes.map((lane) => [lane.id, lane]))
  const astray = boxes.filter((box) => {
    const lane = lanes.get(box.laneId!)!
    const bar = box.width === 6
    return !bar && (box.y < lane.y + 8 || box.y + box.height > lane.y + lane.height - 8)
  })
  expect(astray.map((box) => named(scene, box.id))).toEqual([])
  expect(scene.lanes.map((lane) => lane.id)).toEqual(map.lanes.map((lane) => lane.id))
  expect(scene.lanes.every((lane) => lane.shift === 0)).toBe(true)
})

test.each(opened)('G1 no flow runs through a step that is not its end: $name', ({ map, project }) => {
  const scene = buildScene(map, project, { locale: 'ru' })
  const through = [...scene.flows.values()].flatMap((flow) =>
    [...scene.boxes.values()]
      .filter((box) => box.id !== flow.start && box.id !== flow.end)
      .filter((box) => segments(flow.points).some((run) => overlap(grown(run, 1), box)))
      .map((box) => [flow.id, named(scene, box.id)]),
  )
  expect(through).toEqual([])
  expect(scene.flows.size).toBe(map.flows.length)
})

test.each(opened)('G1 no label covers a step, a question or another label: $name', ({ map, project }) => {
  for (const locale of ['ru', 'en'] as const) {
    const scene = buildScene(map, project, { locale })
    const labels = [...scene.flows.values()].flatMap((flow) => flow.labels)
    const covered = labels.filter(
      (label, index) =>
        [...scene.boxes.values()].some((box) => covers(box).some((part) => overlap(label, part))) ||
        labels.slice(index + 1).some((other) => overlap(label, other)),
    )
    expect(covered).toEqual([])
    expect(labels.length).toBeGreaterThan(0)
  }
})

test.each(opened)('G1 no star covers a label: $name', ({ map, project }) => {
  const scene = buildScene(map, project, { locale: 'ru' })
  const labels = [...scene.flows.values()].flatMap((flow) => flow.labels)
  const covered = scene.stars.filter((star) =>
    labels.some((label) => overlap(label, { x: star.x - 11, y: star.y - 11, width: 22, height: 22 })),
  )
  expect(covered.map((star) => star.number)).toEqual([])
  const pinned = [...project.problems.values()].flatMap((one) => one.anchors)
  const here = new Set([...map.steps, ...map.flows].map((one) => one.id))
  expect(scene.stars.length).toBe(pinned.filter((id) => here.has(id)).length)
})

test.each(opened)('G1 time runs to the right: only ways back lead left: $name', ({ map, project }) => {
  const scene = buildScene(map, project, { locale: 'ru' })
  const leftward = [...scene.flows.values()].filter(
    (flow) => !flow.returns && scene.boxes.get(flow.end)!.x <= scene.boxes.get(flow.start)!.x,
  )
  expect(leftward).toEqual([])
})

test('G4 steps are numbered along the flow, but a typed number stays', () => {
  const { map, project } = opened[0]!
  const free = { ...map, steps: map.steps.map((step) => ({ ...step, number: '' })) }
  const scene = buildScene(free, project, { locale: 'ru' })
  const numbered = [...scene.boxes.values()].filter((box) => box.number !== '')
  expect(numbered.map((box) => Number(box.number)).sort((a, b) => a - b)).toEqual(numbered.map((_, index) => index + 1))
  for (const flow of scene.flows.values()) {
    const [from, to] = [scene.boxes.get(flow.start)!, scene.boxes.get(flow.end)!]
    if (!flow.returns && from.number && to.number) expect(Number(to.number)).toBeGreaterThan(Number(from.number))
  }
  const first = map.steps.find((step) => step.look === 'operation')!
  const typed = { ...map, steps: map.steps.map((step) => (step.id === first.id ? { ...step, number: '7а' } : step)) }
  expect(buildScene(typed, project, { locale: 'ru' }).boxes.get(first.id)!.number).toBe('7а')
})

test('G5 a lane that grew pushes the lanes under it and their steps down together', () => {
  const { map, project } = opened.find((one) => one.name === 'land-use-permit, current')!
  const second = map.steps.find((step) => step.lane === map.lanes[1]!.id)!
  const before = buildScene(map, project, { locale: 'ru' })
  const place = project.layout.get(second.id)!
  const layout = new Map(project.layout).set(second.id, [place[0], place[1] + 100])
  const after = buildScene(map, { ...project, layout }, { locale: 'ru' })
  const grew = after.lanes[1]!.height - before.lanes[1]!.height
  expect(grew).toBeGreaterThan(0)
  expect(after.lanes.slice(2).map((lane) => lane.y)).toEqual(before.lanes.slice(2).map((lane) => lane.y + grew))
  expect(after.lanes.slice(2).filter((lane) => lane.shift !== 0 && lane.shift !== grew)).toEqual([])
  for (const box of after.boxes.values()) {
    const lane = after.lanes.find((one) => one.id === box.laneId)!
    if (box.width !== 6) expect(box.y).toBeGreaterThanOrEqual(lane.y + 8)
  }
})

test('G5 a step carried over other lanes moves alone: no lane grows or gives way before it is put down', () => {
  const { project, map } = opened[0]!
  const before = buildScene(map, project, { locale: 'ru' })
  for (const dy of [-300, 90, 400])
    for (const { id } of map.steps.filter(({ look }) => look === 'operation')) {
      const [x, y] = project.layout.get(id)!
      const held = buildScene(map, project, { locale: 'ru', drafts: new Map<Id, Place>([[id, [x, y + dy]]]) })
      expect(held.lanes).toEqual(before.lanes)
      expect(held.boxes.get(id)!.y).toBe(before.boxes.get(id)!.y + dy)
    }
})

test('an empty map is a scene without bounds of its own', () => {
  const { project, map } = opened[0]!
  const scene = buildScene({ ...map, lanes: [], steps: [], flows: [] }, project, { locale: 'en' })
  expect({ boxes: scene.boxes.size, flows: scene.flows.size, bounds: scene.bounds }).toEqual({
    boxes: 0,
    flows: 0,
    bounds: { x: 0, y: 0, width: 0, height: 0 },
  })
})
