import { analyse } from '../src/metrics/analysis/analyse.ts'
import { dice } from '../src/simulation/dice.ts'
import { simulate } from '../src/simulation/simulate.ts'
import { longMap } from './longMap.ts'

const STEPS = 200
const RUNS = 20_000
const ROUNDS = 5
const GOAL_MS = 1500
const GOAL_RATIO = 0.5

const { map, project } = longMap(STEPS)
const found = simulate(map, project, { runs: 2000, seed: 3 })
if (!found.sound) throw new Error('The map of this bench has no figures.')

/** How many PERT variates the simulation draws: all timed elements, as often as they are met. */
function variates(): { c: number; times: number }[] {
  const { loads } = allLoads()
  const timed = [
    ...map.steps
      .filter((step) => step.look === 'operation' || step.look === 'wait')
      .map(({ id, time }) => ({ id, time })),
    ...map.flows.flatMap(({ id, wait, transfer }) => [
      { id, time: wait },
      { id, time: transfer },
    ]),
  ]
  return timed.flatMap(({ id, time }) => {
    if (!time || time.triple[1] === null || time.triple[0] === time.triple[2]) return []
    const [min, typical, max] = time.triple
    return [{ c: (typical - min) / (max - min), times: Math.round((loads.get(id)?.visits ?? 0) * RUNS) }]
  })
}

function allLoads() {
  const analysis = analyse(map, project)
  if (!analysis.sound) throw new Error('The map of this bench has no figures.')
  return analysis
}

/** The yardstick: Beta(1 + 4c, 5 − 4c) from two gammas, each by squeeze and rejection, one variate after another. */
function drawBare(all: ReturnType<typeof variates>): number {
  const roll = dice(1)
  let spare: number | null = null
  const normal = () => {
    if (spare !== null) {
      const kept = spare
      spare = null
      return kept
    }
    for (;;) {
      const x = 2 * roll() - 1
      const y = 2 * roll() - 1
      const square = x * x + y * y
      if (square >= 1 || square === 0) continue
      const factor = Math.sqrt((-2 * Math.log(square)) / square)
      spare = y * factor
      return x * factor
    }
  }
  const gamma = (shape: number) => {
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = normal()
      const v = (1 + c * x) ** 3
      if (v > 0 && Math.log(roll()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
    }
  }
  let sum = 0
  for (const { c, times } of all) {
    for (let time = 0; time < times; time++) {
      const a = gamma(1 + 4 * c)
      sum += a / (a + gamma(5 - 4 * c))
    }
  }
  return sum
}

function median(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const before = performance.now()
    work()
    return performance.now() - before
  })
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!
}

const drawn = variates()
const count = drawn.reduce((sum, { times }) => sum + times, 0)
const own = median(() => simulate(map, project, { runs: RUNS, seed: 3 }))
const bare = median(() => drawBare(drawn))
const ratio = own / bare
console.log(
  `${RUNS} runs of ${map.steps.length} steps: ${own.toFixed(0)} ms (goal ${GOAL_MS}); ` +
    `drawing its ${(count / 1e6).toFixed(1)} million PERT variates alone: ${bare.toFixed(0)} ms; ` +
    `ratio ${ratio.toFixed(2)} (goal ${GOAL_RATIO})`,
)
if (own > GOAL_MS || ratio > GOAL_RATIO) process.exitCode = 1
