import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Group } from '../records/group.ts'
import type { Problem } from '../records/problem.ts'
import type { Place, Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import type { SceneOptions } from './making.ts'
import { type Opened, opened } from './openedCases.ts'
import { buildScene, patchScene } from './scene.ts'

interface Now extends Omit<Opened, 'name'> {
  readonly options: SceneOptions
}

interface Deed {
  readonly on: number
  readonly dx: number
  readonly dy: number
}

const stepOf = ({ map }: Now, { on }: Deed): Step => map.steps[on % map.steps.length]!
const flowOf = ({ map }: Now, { on }: Deed): Flow => map.flows[on % map.flows.length]!
const withStep = (now: Now, step: Step, change: Partial<Step>): Now => ({
  ...now,
  map: { ...now.map, steps: now.map.steps.map((one) => (one === step ? { ...one, ...change } : one)) },
})
const withFlow = (now: Now, flow: Flow, change: Partial<Flow>): Now => ({
  ...now,
  map: { ...now.map, flows: now.map.flows.map((one) => (one === flow ? { ...one, ...change } : one)) },
})
const withProject = (now: Now, change: Partial<Project>): Now => ({ ...now, project: { ...now.project, ...change } })
const placed = (now: Now, id: Id, place: Place) =>
  withProject(now, { layout: new Map(now.project.layout).set(id, place) })

/** Edits as the document would make them: what did not change keeps its identity. */
const DEEDS: Record<string, (now: Now, deed: Deed) => Now> = {
  moves(now, deed) {
    const { id } = stepOf(now, deed)
    const [x, y, ...size] = now.project.layout.get(id) ?? [0, 0]
    return placed(now, id, [x + deed.dx, y + deed.dy, ...size] as unknown as Place)
  },
  drags(now, deed) {
    const { id } = stepOf(now, deed)
    const [x, y] = now.project.layout.get(id) ?? [0, 0]
    return { ...now, options: { ...now.options, drafts: new Map([[id, [x + deed.dx, y + deed.dy]]]) } }
  },
  drops: (now) => ({ ...now, options: { locale: now.options.locale } }),
  sizes: (now, deed) => placed(now, stepOf(now, deed).id, [deed.on % 900, 40, 200, 60 + (deed.on % 90)]),
  forgetsPlace(now, deed) {
    const layout = new Map(now.project.layout)
    layout.delete(stepOf(now, deed).id)
    return withProject(now, { layout })
  },
  renames: (now, deed) => withStep(now, stepOf(now, deed), { text: `Ещё раз ${'проверить '.repeat(deed.on % 9)}` }),
  looks: (now, deed) => withStep(now, stepOf(now, deed), { look: deed.dx > 0 ? 'xor' : 'operation' }),
  changesLane: (now, deed) =>
    withStep(now, stepOf(now, deed), { lane: now.map.lanes[deed.on % now.map.lanes.length]?.id ?? null }),
  groups(now, deed) {
    const group: Group = { id: 'g', deletedAt: null, map: now.map.map.id, look: 'frame', name: `Этап ${deed.on}` }
    return withStep(withProject(now, { groups: new Map([['g', group]]) }), stepOf(now, deed), { group: 'g' })
  },
  leavesGroup: (now, deed) => withStep(now, stepOf(now, deed), { group: null }),
  numbers: (now, deed) => withStep(now, stepOf(now, deed), { number: deed.dx > 0 ? '7а' : '' }),
  removesStep(now, deed) {
    const step = stepOf(now, deed)
    const steps = now.map.steps.filter((one) => one !== step)
    const flows = now.map.flows.filter(({ start, end }) => start !== step.id && end !== step.id)
    return steps.length < 3 || flows.length < 2 ? now : { ...now, map: { ...now.map, steps, flows } }
  },
  addsStep(now, deed) {
    const near = stepOf(now, deed)
    const id = `new-${now.map.steps.length}-${deed.on}`
    const [x, y] = now.project.layout.get(near.id) ?? [0, 0]
    const flow = { ...flowOf(now, deed), id: `f-${id}`, start: near.id, end: id, returns: false, share: null }
    const map = {
      ...now.map,
      steps: [...now.map.steps, { ...near, id, look: 'operation' as const, join: null }],
      flows: [...now.map.flows, flow],
    }
    return placed({ ...now, map }, id, [x + 200, y + deed.dy])
  },
  bends: (now, deed) =>
    withFlow(now, flowOf(now, deed), {
      bend: deed.dy > 40 ? null : { exit: ['right', 0], entry: ['left', deed.dy], levels: [['start', deed.dx]] },
    }),
  labels: (now, deed) => withFlow(now, flowOf(now, deed), { label: `нет ${deed.dx}` }),
  turnsBack: (now, deed) => withFlow(now, flowOf(now, deed), { returns: deed.dx > 0 }),
  shares: (now, deed) => withFlow(now, flowOf(now, deed), { share: Math.abs(deed.dx) / 300 }),
  reconnects: (now, deed) => withFlow(now, flowOf(now, deed), { end: stepOf(now, deed).id }),
  disconnects(now, deed) {
    const flow = flowOf(now, deed)
    return now.map.flows.length < 3
      ? now
      : { ...now, map: { ...now.map, flows: now.map.flows.filter((one) => one !== flow) } }
  },
  pins(now, deed) {
    const [id, problem] = [...now.project.problems][deed.on % now.project.problems.size] as [Id, Problem]
    const anchors = [deed.dx > 0 ? stepOf(now, deed).id : flowOf(now, deed).id, now.map.lanes[0]!.id]
    return withProject(now, { problems: new Map(now.project.problems).set(id, { ...problem, anchors }) })
  },
  namesLane(now, deed) {
    const participants = new Map(now.project.participants)
    const [id, one] = [...participants][deed.on % participants.size]!
    return withProject(now, { participants: participants.set(id, { ...one, name: `Отдел ${deed.on}` }) })
  },
  setsWorkday: (now, deed) =>
    withProject(now, { settings: { ...now.project.settings, workdayMinutes: 400 + (deed.on % 99) } }),
  speaks: (now, deed) => ({ ...now, options: { ...now.options, locale: deed.dx > 0 ? 'ru' : 'en' } }),
}

const deeds = fc.array(
  fc.record({
    what: fc.constantFrom(...Object.keys(DEEDS)),
    on: fc.nat(10_000),
    dx: fc.integer({ min: -300, max: 300 }),
    dy: fc.integer({ min: -60, max: 60 }),
    again: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
)

test.each(opened)(
  'G2 a patched scene equals one built anew, whatever was edited: $name',
  { timeout: 900_000 },
  (start) => {
    fc.assert(
      fc.property(deeds, (all) => {
        let now: Now = { ...start, options: { locale: 'ru' } }
        let scene = buildScene(now.map, now.project, now.options)
        for (const deed of all) {
          now = DEEDS[deed.what]!(now, deed)
          const former = scene
          scene = patchScene(former, now.map, now.project, now.options)
          const anew = buildScene(now.map, now.project, now.options)
          expect(scene).toEqual(anew)
          expect([...scene.boxes.keys(), ...scene.flows.keys()]).toEqual([...anew.boxes.keys(), ...anew.flows.keys()])
          // React may ask twice for what follows from one scene.
          if (deed.again) expect(patchScene(former, now.map, now.project, now.options)).toEqual(anew)
        }
      }),
      { numRuns: Number(process.env.POTOK_SEEDS ?? 15) },
    )
  },
)

test('G3 what nothing near touched keeps its identity', () => {
  const { map, project } = opened[0]!
  const before = buildScene(map, project, { locale: 'ru' })
  const last = map.steps.find((step) => step.look === 'end' && step.outcome === 'primary')!
  const [x, y] = project.layout.get(last.id)!
  const moved = { ...project, layout: new Map(project.layout).set(last.id, [x + 8, y] as Place) }
  const after = patchScene(before, map, moved, { locale: 'ru' })
  expect([...after.boxes.values()].filter((box) => before.boxes.get(box.id) !== box).map((box) => box.id)).toEqual([
    last.id,
  ])
  expect([...after.flows.values()].filter((flow) => before.flows.get(flow.id) !== flow).length).toBeLessThan(4)
  const same = patchScene(after, map, moved, { locale: 'ru' })
  expect({ boxes: same.boxes === after.boxes, flows: same.flows === after.flows }).toEqual({ boxes: true, flows: true })
})
