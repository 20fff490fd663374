import { examine } from '../checks/examined.ts'
import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Unsound } from '../metrics/analysis/analysis.ts'
import { soundMap } from '../metrics/analysis/soundMap.ts'
import type { Project } from '../records/project.ts'
import { courseOf } from './course.ts'
import { dice } from './dice.ts'
import { type Distribution, drawsOf } from './draws.ts'
import { type DrawOf, FreeWalker } from './freeWalk.ts'
import { percentile } from './percentile.ts'
import { simulatedOnly } from './simulatedOnly.ts'
import { Walker } from './walk.ts'

export interface Simulated {
  readonly sound: true
  readonly runs: number
  /** Runs that ended in a primary outcome; the figures are of these alone (domain.md 3.7). */
  readonly kept: number
  readonly seed: number
  readonly distribution: Distribution
  /** Working minutes of one case; null when no run was kept. */
  readonly mean: number | null
  readonly sd: number | null
  readonly p50: number | null
  readonly p85: number | null
  readonly p95: number | null
  /** Minutes of the kept runs, rising. */
  readonly sorted: Float64Array
  /** Step or flow → share of the kept runs whose longest way it lay on (domain.md 3.8). */
  readonly criticality: ReadonlyMap<Id, number>
}

export interface SimulationOptions {
  readonly runs?: number
  readonly seed?: number
  readonly distribution?: Distribution
}

const RUNS = 20_000
const RUNS_AT_A_TIME = 500

/** Walks many cases through a map, well nested or not (domain.md 3.3, 3.7); the same map, options and seed give the same answer to the last bit. */
export function simulate(map: ProcessMap, project: Project, options: SimulationOptions = {}): Simulated | Unsound {
  const steps = simulation(map, project, options)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same in pieces: yields the number of runs done, so that its caller may show progress, breathe, or stop. */
export function* simulation(
  map: ProcessMap,
  project: Project,
  { runs = RUNS, seed = 1, distribution = project.settings.mean }: SimulationOptions = {},
): Generator<number, Simulated | Unsound> {
  const start = soundMap(map, project)
  if (!start.sound && simulatedOnly(map, project).length === 0) return start
  const { graph, shares } = examine(map, project)
  const timeOf = drawsOf(distribution, project.settings)
  const drawOf: DrawOf = (element, what) => {
    if (what !== 'time') return timeOf(graph.flows[element - graph.size]![what])
    const { look, time } = graph.steps[element]!
    return look === 'operation' || look === 'wait' ? timeOf(time) : null
  }

  const roll = dice(seed)
  const walker = start.sound
    ? new Walker(courseOf(start.chances, drawOf), roll)
    : new FreeWalker(graph, shares, drawOf, roll)
  const minutes = new Float64Array(runs)
  const times = new Uint32Array(graph.size + graph.flows.length)
  const lastSeen = new Uint32Array(times.length)
  let kept = 0
  for (let run = 1; run <= runs; run++) {
    const lasted = walker.walk()
    if (lasted !== null) {
      minutes[kept++] = lasted
      for (let at = 0; at < walker.length; at++) {
        const element = walker.trail[at]!
        if (lastSeen[element] === run) continue
        lastSeen[element] = run
        times[element]!++
      }
    }
    if (run % RUNS_AT_A_TIME === 0) yield run
  }

  const sorted = minutes.subarray(0, kept).sort()
  const ids = [...graph.steps, ...graph.flows].map(({ id }) => id)
  // A join is where its region ends: it is met as often as the split.
  if (start.sound) for (const { split, join } of start.chances.bodies.regions) times[join] = times[split]!
  return {
    sound: true,
    runs,
    kept,
    seed,
    distribution,
    ...spreadOf(sorted),
    sorted,
    criticality: new Map(ids.map((id, element): [Id, number] => [id, kept === 0 ? 0 : times[element]! / kept])),
  }
}

function spreadOf(sorted: Float64Array): Pick<Simulated, 'mean' | 'sd' | 'p50' | 'p85' | 'p95'> {
  const count = sorted.length
  if (count === 0) return { mean: null, sd: null, p50: null, p85: null, p95: null }
  const mean = sorted.reduce((sum, one) => sum + one, 0) / count
  const squares = sorted.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  const at = (share: number) => percentile(sorted, share)
  return { mean, sd: count > 1 ? Math.sqrt(squares / (count - 1)) : 0, p50: at(0.5), p85: at(0.85), p95: at(0.95) }
}
