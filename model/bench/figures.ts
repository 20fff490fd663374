import { figures } from '../src/metrics/figures.ts'
import { longMap } from './longMap.ts'

/** Yardstick: figures follow every edit, so they must fit in two frames beside the drawing. */
const YARDSTICK_MS = 30
const STEPS = 500
const RUNS = 31

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
