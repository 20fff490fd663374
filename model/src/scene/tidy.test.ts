import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { grownCase } from '../../test/grownCase.ts'
import { importCase } from '../cases/importCase.ts'
import { openProject } from '../document/projectDocument.ts'
import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Place, Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import { dice } from '../simulation/dice.ts'
import { processMap } from '../subprocess/processMap.ts'
import { arrange } from './arrange.ts'
import { grown, overlap } from './gridIndex.ts'
import { type Opened, opened } from './openedCases.ts'
import { readMap } from './reading.ts'
import { buildScene } from './scene.ts'
import { tidied } from './tidy.ts'

/** The same ids in every run: equal places are told apart by them. */
vi.mock(import('../random.ts'), async () => {
  const { dice } = await import('../simulation/dice.ts')
  const thrown = dice(7)
  return { randomBytes: (count: number) => Uint8Array.from({ length: count }, () => Math.floor(thrown() * 256)) }
})

const grownMaps: Opened[] = Array.from({ length: 60 }, (_, seed) => {
  const imported = importCase(grownCase(seed), arrange)
  if (!imported.ok) throw new Error(imported.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, imported.value.update)
  const project = openProject(doc).project()
  const [first] = project.maps.keys()
  return { name: `seed ${seed}`, map: processMap(project, first!)!, project }
})

const all = [...opened, ...grownMaps]

/** As hands leave a map: every step somewhere in its lane, and notes between them. */
function scrambled({ map, project }: Opened, seed: number): { map: ProcessMap; project: Project } {
  const thrown = dice(seed)
  const notes = map.lanes.map(({ id: lane }, at): Step => ({ ...map.steps[0]!, id: `note${at}`, look: 'note', lane }))
  const laneOf = readMap(map).laneOf
  const order = new Map(map.lanes.map(({ id }, index) => [id, index]))
  const somewhere = (lane: Id | null | undefined): Place => [
    8 * Math.floor(thrown() * 200),
    100 * (order.get(lane ?? '') ?? 0) + 8 + Math.floor(thrown() * 60),
  ]
  const layout = new Map([...project.layout].filter(([id]) => !map.steps.some((step) => step.id === id)))
  for (const { id } of map.steps) layout.set(id, somewhere(laneOf.get(id)))
  for (const { id, lane } of notes) layout.set(id, somewhere(lane))
  const steps = new Map([...project.steps, ...notes.map((note) => [note.id, note] as const)])
  return { map: { ...map, steps: [...map.steps, ...notes] }, project: { ...project, steps, layout } }
}

const placed = (project: Project, places: Record<Id, Place>): Project => ({
  ...project,
  layout: new Map([...project.layout, ...Object.entries(places)]),
})

const isBar = ({ width }: { width: number }) => width === 6

/** Bars stand over rows, and a question makes way for flows later. */
function meeting(map: ProcessMap, project: Project, among: (id: Id) => boolean): [Id, Id][] {
  const boxes = [...buildScene(map, project, { locale: 'ru' }).boxes.values()].filter((box) => !isBar(box))
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => (among(a.id) || among(b.id)) && overlap(grown(a, 7.8), b))
      .map((b): [Id, Id] => [a.id, b.id]),
  )
}

function leadsTo(map: ProcessMap, from: Id, to: Id): boolean {
  const reached = new Set([from])
  for (const id of reached) for (const { start, end } of map.flows) if (start === id && end) reached.add(end)
  return reached.has(to)
}

test('G13 a map that hands left in disorder is arranged: nothing overlaps, every step stays in its lane, time runs to the right', () => {
  for (const [seed, one] of all.entries()) {
    const { map, project } = scrambled(one, seed)
    const tidy = placed(project, tidied(map, project))
    expect([one.name, meeting(map, tidy, () => true)]).toEqual([one.name, []])
    const scene = buildScene(map, tidy, { locale: 'ru' })
    const lanes = new Map(scene.lanes.map((lane) => [lane.id, lane]))
    const astray = [...scene.boxes.values()].filter((box) => {
      const lane = lanes.get(box.laneId ?? '')
      return lane && !isBar(box) && (box.y < lane.y + 7 || box.y + box.height > lane.y + lane.height - 7)
    })
    expect([one.name, astray.map(({ id }) => id)]).toEqual([one.name, []])
    const { back, rework } = readMap(map)
    const leftward = [...scene.flows.values()].filter(
      ({ id, start, end }) =>
        scene.boxes.get(end)!.x <= scene.boxes.get(start)!.x &&
        !back.has(id) &&
        !rework.has(end) &&
        !leadsTo(map, end, start),
    )
    expect([one.name, leftward.map(({ id }) => id)]).toEqual([one.name, []])
  }
})

test('G13 what is arranged once stays where it is when it is arranged again', () => {
  for (const [seed, one] of all.entries()) {
    const { map, project } = scrambled(one, seed)
    const once = placed(project, tidied(map, project))
    const twice = tidied(map, once)
    expect([one.name, Object.keys(twice)]).toEqual([one.name, []])
  }
})

test('G13 branches of a decision keep the order in which a person put them', () => {
  const { map, project } = opened[0]!
  const fork = map.steps.find((step) => step.look === 'and')!
  const ends = map.flows.filter(({ start }) => start === fork.id).map(({ end }) => end!)
  const upsideDown = new Map(project.layout)
  const [first, second] = [project.layout.get(ends[0]!)!, project.layout.get(ends[1]!)!]
  upsideDown.set(ends[0]!, [first[0], second[1]])
  upsideDown.set(ends[1]!, [second[0], first[1]])
  const swapped = { ...project, layout: upsideDown }
  const { laneOf } = readMap(map)
  const inOneLane = laneOf.get(ends[0]!) === laneOf.get(ends[1]!)
  const y = (tidy: Project, id: Id) => tidy.layout.get(id)![1]
  const before = placed(project, tidied(map, project))
  const after = placed(swapped, tidied(map, swapped))
  const order = (tidy: Project) => Math.sign(y(tidy, ends[0]!) - y(tidy, ends[1]!))
  expect([inOneLane, order(after)]).toEqual([inOneLane, inOneLane ? -order(before) : order(before)])
})

test('G13 of a selection only the chosen steps move, and they come to lie on nothing', () => {
  for (const [seed, one] of all.entries()) {
    const { map, project } = scrambled(one, seed)
    const clear = placed(project, tidied(map, project))
    const thrown = dice(seed + 1000)
    const chosen = new Set(map.steps.filter(() => thrown() < 0.4).map(({ id }) => id))
    const shaken = new Map(clear.layout)
    for (const id of chosen) {
      const [x, y] = clear.layout.get(id)!
      shaken.set(id, [x + 8 * Math.floor(thrown() * 20), y])
    }
    const untidy = { ...clear, layout: shaken }
    const places = tidied(map, untidy, chosen)
    expect(Object.keys(places).filter((id) => !chosen.has(id))).toEqual([])
    expect([one.name, meeting(map, placed(untidy, places), (id) => chosen.has(id))]).toEqual([one.name, []])
  }
})
