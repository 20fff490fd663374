import { blockingFindings } from '../../checks/checkMap.ts'
import { examine } from '../../checks/examined.ts'
import type { ProcessMap } from '../../graph/processMap.ts'
import type { Id } from '../../ids.ts'
import type { Project } from '../../records/project.ts'
import type { Analysis, Missing, ReturnFacts, Unsound } from './analysis.ts'
import { labourBucketsOf, leadBucketsOf, sumOf } from './buckets.ts'
import { type Chances, chancesOf } from './chances.ts'
import { longestPassage, shortestPassage } from './extremes.ts'
import { handoffsOf } from './handoffs.ts'
import { expectationOf } from './leadTime.ts'
import { type Load, type Loads, loadsOf } from './loads.ts'
import { type Mean, minutesOfAll } from './minutes.ts'
import { paretoOf } from './pareto.ts'
import { performerOf } from './performer.ts'
import { firstPassYield, rolledAccuracy } from './quality.ts'
import { autoRepeats, headingRepeats } from './repeats.ts'

/** Snapshots are frozen and keep their identity, so an analysis lives as long as they do. */
const known = new WeakMap<ProcessMap, WeakMap<Project, Analysis | Unsound>>()

/** The analysis of a map, worked out once per map and project. Unsound when a check blocks it (domain.md 3.3). */
export function analyse(map: ProcessMap, project: Project): Analysis | Unsound {
  const ofMap = known.get(map) ?? new WeakMap<Project, Analysis | Unsound>()
  known.set(map, ofMap)
  const found = ofMap.get(project) ?? workOut(map, project)
  ofMap.set(project, found)
  return found
}

function workOut(map: ProcessMap, project: Project): Analysis | Unsound {
  const examined = examine(map, project)
  const findings = blockingFindings(examined)
  if (findings.length > 0) return { sound: false, findings }
  const { graph, shares } = examined
  const { settings } = project
  const chances = chancesOf(graph, shares, examined.regions)

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
  const leadBuckets = leadBucketsOf(graph, leadLoads, own.minutes)
  const labourBuckets = labourBucketsOf(graph, project, loads, own.minutes)
  const labour = sumOf(labourBuckets)
  const cost = graph.steps.reduce((sum, step, at) => {
    const { people, rate } = performerOf(step, project)
    return sum + (loads.steps[at]!.visits * own.minutes.steps[at]! * people * rate) / 60
  }, 0)
  const volume = project.about.annualVolume
  const missing = missingOf(chances, loads)

  return {
    sound: true,
    pPrimary: chances.pPrimary,
    min: shortestPassage(chances, minutesOfAll(graph, 'min', settings)),
    max: maximaOf(chances, project),
    expected: { pert: byMean.pert.primary, triangular: byMean.triangular.primary, typical: byMean.typical.primary },
    expectedAllOutcomes: { pert: byMean.pert.all, triangular: byMean.triangular.all, typical: byMean.typical.all },
    expectedHeading: settings.outcomes === 'all' ? own.all : own.primary,
    loads: byId(chances, loads),
    leadLoads: byId(chances, leadLoads),
    minutes: new Map<Id, number>([
      ...graph.steps.map((step, at): [Id, number] => [step.id, own.minutes.steps[at]!]),
      ...graph.flows.map((flow, at): [Id, number] => [flow.id, own.minutes.waits[at]! + own.minutes.transfers[at]!]),
    ]),
    flowMinutes: new Map(
      graph.flows.map(({ id }, at) => [id, { wait: own.minutes.waits[at]!, transfer: own.minutes.transfers[at]! }]),
    ),
    firstPassYield: firstPassYield(chances),
    rolledAccuracy: rolledAccuracy(chances),
    leadBuckets,
    labourBuckets,
    labour,
    cost,
    annual: volume === null ? null : { personHours: (labour / 60) * volume, cost: cost * volume },
    pce: own.primary > 0 ? (leadBuckets.VA ?? 0) / own.primary : null,
    handoffs: countHandoffs(chances, loads),
    signatures: countSignatures(chances, loads),
    pareto: paretoOf(leadBuckets),
    returns: returnsOf(chances),
    missing,
    atLeast: missing.some((one) => one.what === 'time'),
  }
}

function maximaOf(chances: Chances, project: Project): Analysis['max'] {
  const { graph, shares } = chances
  const maxima = minutesOfAll(graph, 'max', project.settings)
  const longest = (limitOf: (flow: number) => number) => longestPassage(chances, maxima, limitOf)
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

function countHandoffs(chances: Chances, loads: Loads): Analysis['handoffs'] {
  const { steps } = chances.graph
  const found = handoffsOf(chances, loads.steps).filter((one) => one.times > 0)
  return {
    counted: found.length,
    expected: found.reduce((sum, one) => sum + one.times, 0),
    about: [...new Set(found.flatMap((one) => [steps[one.from]!.id, steps[one.to]!.id]))],
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
function missingOf({ graph }: Chances, loads: Loads): Missing[] {
  const missing: Missing[] = []
  for (const [at, { id, look, time, value, loss, accuracy }] of graph.steps.entries()) {
    if (loads.steps[at]!.visits === 0) continue
    if ((look === 'operation' || look === 'wait') && time === null) missing.push({ about: id, what: 'time' })
    if (look !== 'operation') continue
    if (value === null) missing.push({ about: id, what: 'value' })
    if (value === 'NVA' && loss === null) missing.push({ about: id, what: 'loss' })
    if (accuracy === null) missing.push({ about: id, what: 'accuracy' })
  }
  return missing
}

function byId({ graph }: Chances, loads: Loads): Map<Id, Load> {
  return new Map<Id, Load>([
    ...graph.steps.map((step, at): [Id, Load] => [step.id, loads.steps[at]!]),
    ...graph.flows.map((flow, at): [Id, Load] => [flow.id, loads.flows[at]!]),
  ])
}
