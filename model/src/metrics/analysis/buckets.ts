import type { MapGraph } from '../../graph/mapGraph.ts'
import type { ProcessMap } from '../../graph/processMap.ts'
import type { Project } from '../../records/project.ts'
import type { Step } from '../../records/step.ts'
import type { Load, Loads } from './loads.ts'
import { dwell, type Minutes } from './minutes.ts'
import { performerOf } from './performer.ts'

/** `VA`, `NNVA` or `loss:<code>` → minutes; `loss:other` holds steps marked as a loss without its kind. Only what is above 0. */
export type Buckets = Readonly<Record<string, number>>

type Rolled = ProcessMap['rolled']

/** Every minute of the expected lead time in exactly one bucket (domain.md 4.3); `loads` are of the critical flow. */
export function leadBucketsOf(graph: MapGraph, loads: Loads, minutes: Minutes, rolled?: Rolled): Buckets {
  const sums: Record<string, number> = {}
  graph.steps.forEach((step, at) => {
    const inner = rolled?.get(step.id)
    const parts = inner
      ? shared(inner.leadBuckets, minutes.steps[at]!)
      : [[bucketOf(step), minutes.steps[at]!] as const]
    for (const [bucket, one] of parts) put(sums, bucket, one, loads.steps[at]!, minutes.again?.[at])
  })
  graph.flows.forEach((flow, at) => {
    put(sums, 'loss:waiting', minutes.waits[at]!, loads.flows[at]!)
    put(sums, flow.channel === 'person' ? 'loss:motion' : 'loss:transport', minutes.transfers[at]!, loads.flows[at]!)
  })
  return filled(sums)
}

/** Person-minutes per case, all branches and outcomes; neither client steps nor outside participants (domain.md 4.3, 3.2). */
export function labourBucketsOf(
  graph: MapGraph,
  project: Project,
  loads: Loads,
  minutes: Minutes,
  rolled?: Rolled,
): Buckets {
  const sums: Record<string, number> = {}
  graph.steps.forEach((step, at) => {
    const { people } = performerOf(step, project)
    for (const [bucket, one] of Object.entries(rolled?.get(step.id)?.labourBuckets ?? {}))
      put(sums, bucket, one, loads.steps[at]!, minutes.again?.[at])
    if (people > 0) put(sums, bucketOf(step), minutes.steps[at]! * people, loads.steps[at]!, minutes.again?.[at])
  })
  return filled(sums)
}

/** Minutes shared out as these buckets are: what is supposed of the whole is supposed of each part. */
export function shared(buckets: Buckets, minutes: number): (readonly [bucket: string, minutes: number])[] {
  const whole = sumOf(buckets)
  return Object.entries(buckets).map(([bucket, one]) => [bucket, whole > 0 ? (one / whole) * minutes : 0] as const)
}

export function sumOf(buckets: Buckets): number {
  return Object.values(buckets).reduce((sum, minutes) => sum + minutes, 0)
}

function put(sums: Record<string, number>, bucket: string, minutes: number, load: Load, factor = 1): void {
  const firstPass = minutes * load.first
  sums[bucket] = (sums[bucket] ?? 0) + firstPass
  sums['loss:defects'] = (sums['loss:defects'] ?? 0) + dwell(minutes, load, factor) - firstPass
}

/** Where the first passes of a step go; an operation without a value class is not taken for value. */
export function bucketOf(step: Step): string {
  if (step.look === 'wait') return 'loss:waiting'
  return step.value === 'NVA' ? `loss:${step.loss ?? 'other'}` : (step.value ?? 'NNVA')
}

/** Rounding of a sum must not open a bucket of its own. */
function filled(sums: Record<string, number>): Buckets {
  return Object.fromEntries(Object.entries(sums).filter(([, minutes]) => minutes > 1e-9))
}
