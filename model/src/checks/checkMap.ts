import { remembered } from '../remembered.ts'
import { CHECKS } from './checks.ts'
import { examine } from './examined.ts'
import type { Finding } from './finding.ts'

/** Everything the checks have to say about a map, blocking or not (domain.md 3.3). */
export const checkMap = remembered((map, project): readonly Finding[] => {
  const examined = examine(map, project)
  return CHECKS.flatMap(({ code, severity, blocks, find }) =>
    find(examined).map(
      ({ about, values = {}, message }): Finding => ({ code, severity, blocks, message, values, about }),
    ),
  )
})

/** Only what makes figures impossible. */
export const blockingFindings = remembered((map, project) => checkMap(map, project).filter(({ blocks }) => blocks))
