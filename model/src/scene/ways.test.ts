import { expect, test } from 'vitest'
import type { Project } from '../records/project.ts'
import { grown, overlap } from './gridIndex.ts'
import { opened } from './openedCases.ts'
import { segments } from './paths.ts'
import { readMap } from './reading.ts'
import { buildScene, patchScene } from './scene.ts'
import type { Box, Scene } from './shapes.ts'

const plain = (scene: Scene) => ({ ...scene, boxes: [...scene.boxes.values()], flows: [...scene.flows.values()] })

test.each(opened)(
  'G9 a folded lane is as low as an empty one, its steps are signs in it, the rest comes up: $name',
  ({ map, project }) => {
    const whole = buildScene(map, project, { locale: 'ru' })
    const lane = whole.lanes[1]!
    const folded = new Set([lane.id])
    const scene = buildScene(map, project, { locale: 'ru', folded })
    expect(scene.lanes[1]).toMatchObject({ id: lane.id, folded: true, height: 26, shift: lane.shift })
    const signs = [...scene.boxes.values()].filter((box) => box.laneId === lane.id)
    expect(signs.length).toBeGreaterThan(0)
    for (const { y, height, folded: isSign, lines } of signs)
      expect([isSign, y >= lane.y, y + height <= lane.y + 26, lines]).toEqual([true, true, true, []])
    const saved = lane.height - 26
    const under = (of: Scene) => of.lanes.slice(2).map(({ y }) => y)
    expect(under(scene)).toEqual(under(whole).map((y) => y - saved))
    const steps = (of: Scene) => [...of.boxes.values()].filter((box) => box.laneId !== lane.id && box.width > 10)
    expect(steps(scene).map(({ id, x, height }) => [id, x, height])).toEqual(
      steps(whole).map(({ id, x, height }) => [id, x, height]),
    )
    const again = patchScene(scene, map, project, { locale: 'ru' })
    expect(plain(again)).toEqual(plain(whole))
  },
)

test.each(opened)('G9 with a folded lane a patched scene equals one built anew: $name', ({ map, project }) => {
  const folded = new Set([map.lanes[1]!.id])
  const options = { locale: 'ru', folded } as const
  const [first] = map.steps
  const layout = new Map(project.layout)
  const [x, y] = layout.get(first!.id)!
  const moved: Project = { ...project, layout: layout.set(first!.id, [x + 400, y]) }
  const patched = patchScene(buildScene(map, project, options), map, moved, options)
  expect(plain(patched)).toEqual(plain(buildScene(map, moved, options)))
})

test.each(opened)(
  'G10 as a chain steps follow each other, none on another, no flow through a step, each with its participant: $name',
  ({ map, project }) => {
    const scene = buildScene(map, project, { locale: 'ru', chain: true })
    const boxes = [...scene.boxes.values()]
    expect([scene.chain, scene.lanes, boxes.length]).toEqual([true, [], map.steps.length])
    const close = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlap(grown(a, 7.9), b)))
    expect(close).toEqual([])
    const through = [...scene.flows.values()].flatMap(({ id, start, end, points }) =>
      boxes
        .filter(
          (box) => box.id !== start && box.id !== end && segments(points).some((run) => overlap(grown(run, 1), box)),
        )
        .map((box) => [id, box.id]),
    )
    expect(through).toEqual([])
    const { back } = readMap(map)
    const after = (a: Box, b: Box) => b.y > a.y + a.height || b.x > a.x
    const backwards = [...scene.flows.values()].filter(
      ({ id, start, end }) => !back.has(id) && !after(scene.boxes.get(start)!, scene.boxes.get(end)!),
    )
    expect(backwards.map(({ id }) => id)).toEqual([])
    const names = new Set([...project.participants.values()].map(({ name }) => name))
    for (const box of boxes.filter(({ look }) => look === 'operation'))
      expect([...names].some((name) => name.startsWith(box.lines[0]!.text.replace('…', '')))).toBe(true)
  },
)

test('G10 a chain that follows an edit equals one built anew, also when a step was given a size', () => {
  const { map, project } = opened[0]!
  const options = { locale: 'ru', chain: true } as const
  const step = map.steps.find(({ look }) => look === 'operation')!
  const wide: Project = { ...project, layout: new Map(project.layout).set(step.id, [0, 0, 400, 90]) }
  const patched = patchScene(buildScene(map, project, options), map, wide, options)
  expect(plain(patched)).toEqual(plain(buildScene(map, wide, options)))
})

test('G10 in a chain a step that is done over again stands after the decision that sends it back', () => {
  const { map, project } = opened[0]!
  const { boxes } = buildScene(map, project, { locale: 'ru', chain: true })
  const { rework, into } = readMap(map)
  const [again] = rework
  const sender = boxes.get(into.get(again!)![0]!.start!)!
  const box = boxes.get(again!)!
  expect(box.y > sender.y + sender.height || box.x > sender.x).toBe(true)
})

test('G10 another name of a participant shows in a chain at once', () => {
  const { map, project } = opened[0]!
  const options = { locale: 'ru', chain: true } as const
  const before = buildScene(map, project, options)
  const step = map.steps.find(({ look }) => look === 'operation')!
  const participant = project.participants.get(project.lanes.get(readMap(map).laneOf.get(step.id)!)!.participant!)!
  const participants = new Map(project.participants).set(participant.id, { ...participant, name: 'Дежурный' })
  const after = patchScene(before, map, { ...project, participants }, options)
  expect(after.boxes.get(step.id)!.lines[0]!.text).toBe('Дежурный')
})
