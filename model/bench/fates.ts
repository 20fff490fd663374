import { compareMaps } from '../src/fates/compareMaps.ts'
import type { Id } from '../src/ids.ts'
import { analyse } from '../src/metrics/analysis/analyse.ts'
import type { Project } from '../src/records/project.ts'
import { processMap } from '../src/subprocess/processMap.ts'
import { longMap } from './longMap.ts'

// `npm run bench -- fates [steps]` prints what a comparison of two maps costs, and beside it, as the yardstick, the figures of both maps alone.

const ROUNDS = 41
const WARM_UP = 10
const GOAL_MS = 100
const size = Number(process.argv[2] ?? 500)

/** A map and a target that comes from it: every fifth operation made anew, every seventh automated, problems and solutions on every third. */
function pair(): Project {
  const { project } = longMap(size)
  const renamed = (id: Id | null) => id && `t-${id}`
  const steps = new Map(project.steps)
  const flows = new Map(project.flows)
  const operations = [...project.steps.values()].filter(({ look }) => look === 'operation')
  const anew = new Set(operations.filter((_, at) => at % 5 === 4).map(({ id }) => id))
  for (const step of project.steps.values()) {
    const at = operations.indexOf(step)
    const id = renamed(step.id)!
    const from = anew.has(step.id) ? [] : [step.id]
    const headcount = at % 7 === 6 ? 0 : step.headcount
    steps.set(id, { ...step, id, map: 'target', join: renamed(step.join), from, headcount })
  }
  for (const flow of project.flows.values()) {
    const id = renamed(flow.id)!
    flows.set(id, { ...flow, id, map: 'target', start: renamed(flow.start), end: renamed(flow.end) })
  }
  const records = <T>(count: number, of: (at: number) => T) =>
    new Map(Array.from({ length: count }, (_, at) => [`${at}`, of(at)])) as never
  const third = operations.filter((_, at) => at % 3 === 2)
  return {
    ...project,
    maps: new Map([
      ...project.maps,
      ['target', { ...project.maps.get('map')!, id: 'target', state: 'target', from: ['map'] }],
    ]),
    steps,
    flows,
    problems: records(third.length, (at) => ({
      id: `${at}`,
      number: at + 1,
      anchors: [third[at]!.id],
      estimate: null,
    })),
    solutions: records(third.length, (at) => ({ id: `${at}`, number: at + 1, problems: [`${at}`], steps: [] })),
    actions: records(third.length, (at) => ({ id: `a${at}`, number: at + 1, solution: `${at}` })),
  }
}

/** A fresh snapshot: nothing may come from the comparison of the run before. */
const fresh = (given: Project): Project => ({
  ...given,
  steps: new Map([...given.steps].map(([id, step]) => [id, { ...step }])),
  flows: new Map([...given.flows].map(([id, flow]) => [id, { ...flow }])),
})

function timed(work: (project: Project) => void, given: Project): { median: number; least: number } {
  const times: number[] = []
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const project = fresh(given)
    for (const id of ['map', 'target']) processMap(project, id)
    const before = performance.now()
    work(project)
    if (round >= 0) times.push(performance.now() - before)
  }
  times.sort((a, b) => a - b)
  return { median: times[Math.floor(times.length / 2)]!, least: times[0]! }
}

const given = pair()
const found = compareMaps(given, 'map', 'target')
if (!found?.figures) throw new Error('The maps of this bench have no figures.')
const said = ({ median, least }: { median: number; least: number }) =>
  `median ${median.toFixed(1)} ms, least ${least.toFixed(1)} ms`
const yardstick = timed((project) => {
  for (const id of ['map', 'target']) analyse(processMap(project, id)!, project)
}, given)
const compared = timed((project) => void compareMaps(project, 'map', 'target'), given)
const steps = [found.before, found.after].map((map) => map.steps.length).join(' and ')
console.log(`Comparison of maps of ${steps} steps, ${found.steps.length} fates: ${said(compared)}; goal ${GOAL_MS} ms`)
console.log(
  `The figures of both maps alone (yardstick): ${said(yardstick)}; the comparison is ×${(compared.median / yardstick.median).toFixed(2)}`,
)
if (compared.median > GOAL_MS) process.exitCode = 1
