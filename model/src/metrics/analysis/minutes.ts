import type { MapGraph } from '../../graph/mapGraph.ts'
import type { Settings } from '../../records/settings.ts'
import type { Step } from '../../records/step.ts'
import type { Time } from '../../records/time.ts'
import { sampleMean } from '../../timeStudy/measured.ts'

/** How one number is drawn from a triple (domain.md 3.4); `typical` is the typical value itself. */
export type Mean = 'pert' | 'triangular' | 'typical'
/** What is asked of a triple. */
export type Side = 'min' | 'max' | Mean

/** Working minutes of a time; calendar time converts by the project's ratio (domain.md 3.1). No time counts 0. */
export function minutesOf(time: Time | null, side: Side, settings: Settings): number {
  if (!time) return 0
  return (
    (expectedSide(time, side) ?? sampleSide(time, side) ?? sideOf(time.triple, side)) *
    (time.basis === 'calendar' ? settings.calendarRatio : 1)
  )
}

/** Of a map that a step stands for the expectation is that map's own (F13). */
const expectedSide = ({ expected }: Time, side: Side) =>
  expected && side !== 'min' && side !== 'max' ? expected[side] : null

/** Of a time taken from timings the expectation is their mean (domain.md 3.4, 5). */
const sampleSide = (time: Time, side: Side) => (side === 'pert' || side === 'triangular' ? sampleMean(time) : null)

function sideOf([min, typical, max]: Time['triple'], side: Side): number {
  if (side === 'min') return min
  if (side === 'max') return max
  if (typical === null) return (min + max) / 2
  if (side === 'typical') return typical
  return side === 'pert' ? (min + 4 * typical + max) / 6 : (min + typical + max) / 3
}

/** Working minutes of each step and flow of a map. */
export interface Minutes {
  readonly steps: Float64Array
  readonly waits: Float64Array
  readonly transfers: Float64Array
  /** Step → how many times as long a repeat pass lasts; null: every pass lasts alike. */
  readonly again: Float64Array | null
}

/** Only operations and waits last; decisions, joins and events take no time (domain.md 3.3). */
export function minutesOfAll(graph: MapGraph, side: Side, settings: Settings): Minutes {
  const steps = new Float64Array(graph.size)
  const waits = new Float64Array(graph.flows.length)
  const transfers = new Float64Array(graph.flows.length)
  graph.steps.forEach(({ look, time }, at) => {
    if (look === 'operation' || look === 'wait') steps[at] = minutesOf(time, side, settings)
  })
  graph.flows.forEach(({ wait, transfer }, at) => {
    waits[at] = minutesOf(wait, side, settings)
    transfers[at] = minutesOf(transfer, side, settings)
  })
  const again = graph.steps.some(repeatsOtherwise) ? Float64Array.from(graph.steps, (step) => step.repeatPart) : null
  return { steps, waits, transfers, again }
}

/** Says whether a repeat pass of the step lasts otherwise than the first. */
function repeatsOtherwise({ look, repeatPart }: Step): boolean {
  return repeatPart !== 1 && (look === 'operation' || look === 'wait')
}

/** Minutes per case of an element whose repeat passes last `factor` times its first (domain.md 3.6). */
export function dwell(minutes: number, passes: { visits: number; ever: number }, factor = 1): number {
  return factor === 1 ? minutes * passes.visits : minutes * (passes.ever + factor * (passes.visits - passes.ever))
}
