import type { Finding } from '../checks/finding.ts'
import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import { analyse } from './analysis/analyse.ts'
import type { Analysis, ReturnFacts } from './analysis/analysis.ts'
import { type Buckets, sumOf } from './analysis/buckets.ts'
import type { ParetoRow } from './analysis/pareto.ts'

/** The figures of one map under the names that cases and the command line use. Minutes are working minutes of one case. */
export interface Figures {
  readonly pPrimary: number
  readonly min: number
  readonly max_K0: number
  readonly max_K1: number
  readonly max_auto95: number
  readonly expected_pert: number
  readonly expected_triangular: number
  readonly expected_typical: number
  readonly expected_all_outcomes_pert: number
  readonly returnEdges: Readonly<Record<Id, ReturnFacts>>
  readonly firstPassYield: number
  readonly rolledCA: number
  readonly leadBuckets: Buckets
  readonly leadBucketsSum: number
  readonly labourBuckets: Buckets
  readonly labourPersonMinutes: number
  readonly pce: number | null
  readonly handoffsStatic: number
  readonly handoffsExpected: number
  readonly signaturesStatic: number
  readonly signaturesExpected: number
  readonly costPerCaseRub: number
  readonly annualPersonHours: number | null
  readonly annualCostRub: number | null
  readonly expectedVisits: Readonly<Record<Id, number>>
  readonly paretoLeadLosses: readonly ParetoRow[]
}

/** All figures of a map (domain.md 3.2–3.6, 4.3), or the findings for which there are none. */
export function figures(map: ProcessMap, project: Project): Figures | { readonly findings: readonly Finding[] } {
  const analysis = analyse(map, project)
  return analysis.sound ? named(map, analysis) : { findings: analysis.findings }
}

function named(map: ProcessMap, found: Analysis): Figures {
  const operations = map.steps.filter((step) => step.look === 'operation')
  return {
    pPrimary: found.pPrimary,
    min: found.min,
    max_K0: found.max.none.minutes,
    max_K1: found.max.once.minutes,
    max_auto95: found.max.auto.minutes,
    expected_pert: found.expected.pert,
    expected_triangular: found.expected.triangular,
    expected_typical: found.expected.typical,
    expected_all_outcomes_pert: found.expectedAllOutcomes.pert,
    returnEdges: Object.fromEntries(found.returns),
    firstPassYield: found.firstPassYield,
    rolledCA: found.rolledAccuracy,
    leadBuckets: found.leadBuckets,
    leadBucketsSum: sumOf(found.leadBuckets),
    labourBuckets: found.labourBuckets,
    labourPersonMinutes: found.labour,
    pce: found.pce,
    handoffsStatic: found.handoffs.counted,
    handoffsExpected: found.handoffs.expected,
    signaturesStatic: found.signatures.counted,
    signaturesExpected: found.signatures.expected,
    costPerCaseRub: found.cost,
    annualPersonHours: found.annual?.personHours ?? null,
    annualCostRub: found.annual?.cost ?? null,
    expectedVisits: Object.fromEntries(operations.map(({ id }) => [id, found.loads.get(id)?.visits ?? 0])),
    paretoLeadLosses: found.pareto,
  }
}
