import type { ProcessMap } from '../graph/processMap.ts'
import type { Flow } from '../records/flow.ts'
import type { Lane } from '../records/lane.ts'
import type { Step } from '../records/step.ts'
import { grouped, type Reading, readMap } from './reading.ts'

const STEP_SHAPE = ['id', 'look', 'lane', 'join'] as const satisfies readonly (keyof Step)[]
const FLOW_SHAPE = ['id', 'start', 'end', 'returns', 'share'] as const satisfies readonly (keyof Flow)[]
const LANE_SHAPE = ['id'] as const satisfies readonly (keyof Lane)[]

/** Equal to `readMap(map)`. A map of the same shape keeps what was read from it, whatever else its records say now. */
export function reread(before: { map: ProcessMap; reading: Reading }, map: ProcessMap): Reading {
  const { map: old, reading } = before
  const steps = changed(old.steps, map.steps, STEP_SHAPE)
  const flows = changed(old.flows, map.flows, FLOW_SHAPE)
  const lanes = changed(old.lanes, map.lanes, LANE_SHAPE)
  if (!steps || !flows || !lanes) return readMap(map)
  if (steps.length === 0 && flows.length === 0) return reading
  const known = new Map(reading.steps)
  for (const step of steps) known.set(step.id, step)
  if (flows.length === 0) return { ...reading, steps: known }
  const fresh = new Map(flows.map((flow) => [flow.id, flow]))
  const ends = reading.flows.map((flow) => fresh.get(flow.id) ?? flow)
  return {
    ...reading,
    steps: known,
    flows: ends,
    out: grouped(ends, (flow) => flow.start!),
    into: grouped(ends, (flow) => flow.end!),
  }
}

export const sameShape = (a: Reading, b: Reading) => a.back === b.back

/** The records that are others than before, or null when the shape that they make is another. */
function changed<T>(before: readonly T[], after: readonly T[], shape: readonly (keyof T)[]): T[] | null {
  if (before === after) return []
  if (before.length !== after.length) return null
  const found: T[] = []
  for (const [index, record] of after.entries()) {
    const old = before[index]!
    if (old === record) continue
    if (shape.some((field) => old[field] !== record[field])) return null
    found.push(record)
  }
  return found
}
