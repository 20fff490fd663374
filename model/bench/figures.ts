import { type SketchedFlow, type SketchedStep, sketch } from '../src/graph/sketch.ts'
import { figures } from '../src/metrics/figures.ts'

/** Yardstick: figures follow every edit, so they must fit in two frames beside the drawing. */
const YARDSTICK_MS = 30
const STEPS = 500
const RUNS = 31

/** A map of stages: operations, a decision with a return, a parallel pair, now and then a loop around three stages. */
function longMap(size: number) {
  const steps: Record<string, SketchedStep> = { start: {}, end: {} }
  const flows: Record<string, SketchedFlow> = {}
  let last = 'start'
  let share: SketchedFlow = {}
  const heads: string[] = []
  const lead = (to: string, fields: SketchedFlow = {}) => {
    flows[`${last} > ${to}`] = { wait: [10, 60, 240], transfer: [5, 10, 20], ...fields, ...share }
    share = {}
    last = to
  }
  for (let stage = 0; Object.keys(steps).length < size - 12; stage++) {
    for (const name of ['a', 'b', 'c']) {
      steps[name + stage] = { time: [5, 20, 60], value: name === 'a' ? 'VA' : 'NNVA', lane: name }
      lead(name + stage)
    }
    heads.push(`a${stage}`)
    steps[`x${stage}`] = { look: 'xor' }
    lead(`x${stage}`)
    const backTo = stage % 3 === 2 ? heads[stage - 2]! : heads[stage]!
    flows[`x${stage} > ${backTo}`] = { share: 0.2, returns: true, wait: [10, 30, 60] }
    share = { share: 0.8 }
    steps[`s${stage}`] = { look: stage % 4 === 1 ? 'or' : 'and', join: `j${stage}` }
    lead(`s${stage}`)
    for (const branch of ['p', 'q']) {
      steps[branch + stage] = { time: [5, 30, 90], value: 'NVA', loss: 'processing', lane: branch }
      flows[`s${stage} > ${branch}${stage}`] = { share: 0.5, wait: [5, 10, 15] }
      flows[`${branch}${stage} > j${stage}`] = {}
    }
    steps[`j${stage}`] = { look: 'join' }
    last = `j${stage}`
  }
  lead('end')
  return sketch({ steps, flows, about: { annualVolume: 1000 } })
}

const { map, project } = longMap(STEPS)
const times: number[] = []
for (let run = 0; run < RUNS; run++) {
  // A fresh snapshot: nothing may come from the analysis of the run before.
  const fresh = { ...map }
  const before = performance.now()
  const found = figures(fresh, project)
  times.push(performance.now() - before)
  if ('findings' in found) throw new Error(found.findings.map((finding) => finding.message).join('\n'))
}
const first = times[0]!
const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!
console.log(
  `All figures of ${map.steps.length} steps, ${map.flows.length} flows: median ${median.toFixed(1)} ms of ${RUNS} runs,` +
    ` first ${first.toFixed(1)} ms; yardstick ${YARDSTICK_MS} ms: ${median < YARDSTICK_MS ? 'kept' : 'MISSED'}`,
)
if (median >= YARDSTICK_MS) process.exitCode = 1
