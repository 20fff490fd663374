import type { MapGraph } from '../../graph/mapGraph.ts'
import type { ProcessMap } from '../../graph/processMap.ts'
import type { Id } from '../../ids.ts'
import type { Project } from '../../records/project.ts'
import { remembered } from '../../remembered.ts'
import type { Analysis, Missing, ReturnFacts, Unsound } from './analysis.ts'
import { labourBucketsOf, leadBucketsOf, sumOf } from './buckets.ts'
import { ById, numbersOf } from './byId.ts'
import type { Chances } from './chances.ts'
import { type Longest, longestPassage, shortestPassage } from './extremes.ts'
import { handoffsOf } from './handoffs.ts'
import { expectationOf } from './leadTime.ts'
import { type Load, type Loads, loadsOf } from './loads.ts'
import { dwell, type Mean, type Minutes, minutesOfAll } from './minutes.ts'
import { paretoOf } from './pareto.ts'
import { performerOf } from './performer.ts'
import { firstPassYield, rolledAccuracy } from './quality.ts'
import { autoRepeats, headingRepeats } from './repeats.ts'
import { soundMap } from './soundMap.ts'

/** The analysis of a map, worked out once per map and project. Unsound when a check blocks it (domain.md 3.3). */
export const analyse = remembered((map, project): Analysis | Unsound => {
  const start = soundMap(map, project)
  if (!start.sound) return start
  const { chances } = start
  const { graph } = chances
  const { settings } = project

  const means = (mean: Mean) => {
    const minutes = minutesOfAll(graph, mean, settings)
    return { minutes, ...expectationOf(chances, minutes) }
  }
  const byMean = { pert: means('pert'), triangular: means('triangular'), typical: means('typical') }
  const own = byMean[settings.mean]
  const loads = loadsOf(
    chances,
    chances.all,
    chances.activations.map((one) => one.given),
  )
  const leadLoads = loadsOf(chances, chances.primary, own.longest)
  const leadBuckets = leadBucketsOf(graph, leadLoads, own.minutes, map.rolled)
  const labourBuckets = labourBucketsOf(graph, project, loads, own.minutes, map.rolled)
  const labour = sumOf(labourBuckets)
  const cost = graph.steps.reduce((sum, step, at) => {
    const { people, rate } = performerOf(step, project)
    const inner = dwell(map.rolled?.get(step.id)?.cost ?? 0, loads.steps[at]!, own.minutes.again?.[at])
    return sum + inner + (dwell(own.minutes.steps[at]!, loads.steps[at]!, own.minutes.again?.[at]) * people * rate) / 60
  }, 0)
  const volume = project.about.annualVolume
  const missing = missingOf(chances, loads, map.rolled)

  return {
    sound: true,
    pPrimary: chances.pPrimary,
    min: shortestPassage(chances, minutesOfAll(graph, 'min', settings)),
    max: maximaOf(chances, project),
    expected: { pert: byMean.pert.primary, triangular: byMean.triangular.primary, typical: byMean.typical.primary },
    expectedAllOutcomes: { pert: byMean.pert.all, triangular: byMean.triangular.all, typical: byMean.typical.all },
    expectedHeading: settings.outcomes === 'all' ? own.all : own.primary,
    ...byElement(graph, own.minutes, loads, leadLoads),
    firstPassYield: firstPassYield(chances),
    rolledAccuracy: rolledAccuracy(chances),
    leadBuckets,
    labourBuckets,
    labour,
    cost,
    annual: volume === null ? null : { personHours: (labour / 60) * volume, cost: cost * volume },
    pce: own.primary > 0 ? (leadBuckets.VA ?? 0) / own.primary : null,
    handoffs: countHandoffs(chances, loads, map.rolled),
    signatures: countSignatures(chances, loads),
    pareto: paretoOf(leadBuckets),
    returns: returnsOf(chances),
    missing,
    atLeast: missing.some((one) => one.what === 'time'),
  }
})

function maximaOf(chances: Chances, project: Project): Analysis['max'] {
  const { graph, shares } = chances
  const maxima = minutesOfAll(graph, 'max', project.settings)
  const returns = graph.flows.flatMap((flow, at) => (flow.returns ? [at] : []))
  const known = new Map<string, Longest>()
  /** Conventions that allow the same repeats share one search. */
  const longest = (limitOf: (flow: number) => number) => {
    const limits = returns.map(limitOf).join()
    const found = known.get(limits) ?? longestPassage(chances, maxima, limitOf)
    known.set(limits, found)
    return found
  }
  return {
    none: longest(() => 0),
    once: longest(() => 1),
    auto: longest((flow) => autoRepeats(shares[flow]!)),
    heading: longest((flow) => headingRepeats(graph.flows[flow]!, shares[flow]!, project.settings)),
  }
}

function returnsOf({ graph, shares }: Chances): Map<Id, ReturnFacts> {
  const facts = new Map<Id, ReturnFacts>()
  graph.flows.forEach((flow, at) => {
    const p = shares[at]!
    if (flow.returns) facts.set(flow.id, { p, kAuto95: autoRepeats(p), exceedK1: p * p })
  })
  return facts
}

/** Those of a map that a step stands for are counted within it, as often as the step is passed. */
function countHandoffs(chances: Chances, loads: Loads, rolled?: ProcessMap['rolled']): Analysis['handoffs'] {
  const { steps } = chances.graph
  const found = handoffsOf(chances, loads.steps).filter((one) => one.times > 0)
  const inner = steps.flatMap(({ id }, at) => {
    const handoffs = rolled?.get(id)?.handoffs
    const { visits } = loads.steps[at]!
    return handoffs && visits > 0 ? [{ id, counted: handoffs.counted, times: handoffs.expected * visits }] : []
  })
  return {
    counted: found.length + inner.reduce((sum, one) => sum + one.counted, 0),
    expected: found.reduce((sum, one) => sum + one.times, 0) + inner.reduce((sum, one) => sum + one.times, 0),
    about: [
      ...new Set([...found.flatMap((one) => [steps[one.from]!.id, steps[one.to]!.id]), ...inner.map(({ id }) => id)]),
    ],
  }
}

function countSignatures({ graph }: Chances, loads: Loads): Analysis['signatures'] {
  let counted = 0
  let expected = 0
  graph.steps.forEach((step, at) => {
    if (step.look !== 'operation' || loads.steps[at]!.visits === 0) return
    counted += step.signatures
    expected += step.signatures * loads.steps[at]!.visits
  })
  return { counted, expected }
}

/** Where no case comes nothing is missing. */
function missingOf({ graph }: Chances, loads: Loads, rolled?: ProcessMap['rolled']): Missing[] {
  const missing: Missing[] = []
  for (const [at, { id, look, time, value, loss, accuracy, subprocess }] of graph.steps.entries()) {
    if (loads.steps[at]!.visits === 0) continue
    const lacksTime = time === null || rolled?.get(id)?.atLeast
    if ((look === 'operation' || look === 'wait') && lacksTime) missing.push({ about: id, what: 'time' })
    if (look !== 'operation' || subprocess) continue
    if (value === null) missing.push({ about: id, what: 'value' })
    if (value === 'NVA' && loss === null) missing.push({ about: id, what: 'loss' })
    if (accuracy === null) missing.push({ about: id, what: 'accuracy' })
  }
  return missing
}

/** What is known of each step and flow. */
function byElement(graph: MapGraph, { steps, waits, transfers, again }: Minutes, all: Loads, lead: Loads) {
  const numbers = numbersOf(graph)
  const { size } = graph
  const loadOf = ({ steps, flows }: Loads, at: number): Load => (at < size ? steps[at]! : flows[at - size]!)
  const minutesOf = (at: number) => (at < size ? steps[at]! : waits[at - size]! + transfers[at - size]!)
  const spent = (loads: Loads) => (at: number) =>
    dwell(minutesOf(at), loadOf(loads, at), at < size ? again?.[at] : undefined)
  return {
    loads: new ById(numbers, (at) => loadOf(all, at)),
    leadLoads: new ById(numbers, (at) => loadOf(lead, at)),
    minutes: new ById(numbers, minutesOf),
    allMinutes: new ById(numbers, spent(all)),
    leadMinutes: new ById(numbers, spent(lead)),
    flowMinutes: new ById(numbers, (at) => ({ wait: waits[at - size] ?? 0, transfer: transfers[at - size] ?? 0 })),
  }
}
