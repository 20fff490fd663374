import type { ProcessMap } from '../graph/processMap.ts'
import type { Project } from '../records/project.ts'
import type { Check } from './check.ts'
import { CHECKS } from './checks.ts'
import { type Examined, examine } from './examined.ts'
import type { Finding } from './finding.ts'

/** Everything the checks have to say about a map, blocking or not (domain.md 3.3). */
export function checkMap(map: ProcessMap, project: Project): Finding[] {
  return run(CHECKS, examine(map, project))
}

/** Only what makes figures impossible. */
export function blockingFindings(examined: Examined): Finding[] {
  return run(
    CHECKS.filter((check) => check.blocks),
    examined,
  )
}

function run(checks: readonly Check[], examined: Examined): Finding[] {
  return checks.flatMap(({ code, severity, blocks, find }) =>
    find(examined).map(
      ({ about, values = {}, message }): Finding => ({ code, severity, blocks, message, values, about }),
    ),
  )
}
