import { blockingFindings } from '../checks/checkMap.ts'
import type { Finding } from '../checks/finding.ts'
import type { ProcessMap } from '../graph/processMap.ts'
import type { Project } from '../records/project.ts'

/** What refuses the analytic figures of a map but not its simulation (domain.md 3.3). */
const SIMULATED: ReadonlySet<string> = new Set(['region-not-nested', 'return-crosses-region'])

/** Why a map has no figures but those of a simulation; empty when it has others, or none at all. */
export function simulatedOnly(map: ProcessMap, project: Project): readonly Finding[] {
  const findings = blockingFindings(map, project)
  return findings.every(({ code }) => SIMULATED.has(code)) ? findings : []
}
