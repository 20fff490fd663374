import { blockingFindings } from '../../checks/checkMap.ts'
import { type Examined, examine } from '../../checks/examined.ts'
import { remembered } from '../../remembered.ts'
import type { Unsound } from './analysis.ts'
import { type Chances, chancesOf } from './chances.ts'

/** A map that no check blocks, taken apart. */
export interface SoundMap {
  readonly sound: true
  readonly examined: Examined
  readonly chances: Chances
}

/** What every figure of a map starts from; unsound when a check blocks it (domain.md 3.3). */
export const soundMap = remembered((map, project): SoundMap | Unsound => {
  const findings = blockingFindings(map, project)
  if (findings.length > 0) return { sound: false, findings }
  const examined = examine(map, project)
  return { sound: true, examined, chances: chancesOf(examined.graph, examined.shares, examined.regions) }
})
