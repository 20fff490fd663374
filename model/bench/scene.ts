import type { ProcessMap } from '../src/graph/processMap.ts'
import type { Id } from '../src/ids.ts'
import { NOUNS, type Noun } from '../src/records/nouns.ts'
import type { Place, Project } from '../src/records/project.ts'
import { arrange } from '../src/scene/arrange.ts'
import { openScene } from '../src/scene/opening.ts'
import { buildScene, patchScene } from '../src/scene/scene.ts'
import { scatteredMap } from './scatteredMap.ts'

// `npm run bench -- scene [steps …]` prints what a scene costs: arranged, built, and patched by one step that is dragged
// (a draft over the stored place) or dropped (another stored place). `openMs`: until it can be shown, its flows unlaid. `scatteredMs`: as many steps that nobody arranged, built.
// `stormMs`: a frame in which thirty steps are carried at once.

const LANES = 8
const FRAMES = 200

function absent(noun: Noun, id: Id, given: object) {
  const fields = Object.entries(NOUNS[noun]).map(([name, field]) => [name, field.absent])
  return { ...Object.fromEntries(fields), id, deletedAt: null, ...given }
}

/** Work that changes hands every third step and comes to a decision with a return every tenth. */
function grown(count: number): { map: ProcessMap; project: Project } {
  const time = (min: number, max: number) => ({ triple: [min, null, max], basis: 'work', source: 'measured' })
  const lanes = Array.from({ length: LANES }, (_, at) => absent('lanes', `l${at}`, { map: 'm', order: `a${at}` }))
  const steps: object[] = []
  const flows: object[] = []
  const flow = (start: number, end: number, given: object) =>
    flows.push(absent('flows', `f${flows.length}`, { map: 'm', start: `s${start}`, end: `s${end}`, ...given }))
  for (let at = 0; at < count; at++) {
    const decides = at % 10 === 9 && at < count - 1
    const look = at === 0 ? 'start' : at === count - 1 ? 'end' : decides ? 'xor' : 'operation'
    const lane = `l${Math.floor(at / 3) % LANES}`
    steps.push(
      absent('steps', `s${at}`, { map: 'm', lane, look, text: `Проверка и регистрация ${at}`, time: time(10, 30) }),
    )
    if (at > 0) flow(at - 1, at, at % 2 ? { wait: time(60, 480) } : {})
    if (decides) flow(at, at - 4, { returns: true, share: 0.2, label: 'нет' })
  }
  const records = Object.fromEntries(Object.keys(NOUNS).map((noun) => [noun, new Map()]))
  const project = { ...records, settings: { workdayMinutes: 480 }, layout: new Map() } as unknown as Project
  return { map: { map: absent('maps', 'm', {}), lanes, steps, flows } as unknown as ProcessMap, project }
}

const timed = <T>(act: () => T): [T, number] => {
  const start = performance.now()
  return [act(), performance.now() - start]
}

const median = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)]!

const sizes = process.argv.slice(2).map(Number)
buildScene(grown(200).map, grown(200).project, { locale: 'ru' })
for (const count of sizes.length > 0 ? sizes : [200, 2000]) {
  const { map, project } = grown(count)
  const [places, arrangeMs] = timed(() => arrange(map, project))
  const placed: Project = { ...project, layout: new Map(Object.entries(places)) }
  const builds = Array.from({ length: 5 }, () => timed(() => buildScene(map, placed, { locale: 'ru' }))[1])
  const opens = Array.from({ length: 5 }, () => timed(() => openScene(map, placed, { locale: 'ru' }).scene)[1])
  const loose = scatteredMap(count, 1)
  const scattered = Array.from(
    { length: 3 },
    () => timed(() => buildScene(loose.map, loose.project, { locale: 'ru' }))[1],
  )
  let scene = buildScene(map, placed, { locale: 'ru' })
  const moved = `s${count >> 1}`
  const [x, y] = places[moved]!
  const at = (frame: number): Place => [x + 8 * (frame % 2), y]
  const patched = (next: (frame: number) => [Project, ReadonlyMap<Id, Place>]) =>
    Array.from({ length: FRAMES }, (_, frame) => {
      const [now, drafts] = next(frame)
      const [after, ms] = timed(() => patchScene(scene, map, now, { locale: 'ru', drafts }))
      scene = after
      return ms
    })
  const drags = patched((frame) => [placed, new Map([[moved, at(frame)]])])
  const storm = Array.from({ length: 30 }, (_, at) => `s${Math.floor(((at + 0.5) * count) / 30)}`)
  const storms = patched((frame) => [
    placed,
    new Map(
      storm.map((id, one) => [id, [places[id]![0] + 8 * ((frame + one) % 3), places[id]![1] + (frame % 5)] as Place]),
    ),
  ])
  const drops = patched((frame) => [{ ...placed, layout: new Map(placed.layout).set(moved, at(frame)) }, new Map()])
  const figures = {
    steps: count,
    flows: map.flows.length,
    arrangeMs,
    buildMs: median(builds),
    openMs: median(opens),
    scatteredMs: median(scattered),
    dragMs: median(drags),
    stormMs: median(storms),
    dropMs: median(drops),
  }
  console.log(JSON.stringify(figures, (_, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value)))
}
