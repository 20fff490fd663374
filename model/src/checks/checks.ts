import type { Check } from './check.ts'
import { cycleUnmarked } from './cycleUnmarked.ts'
import { deadEnd } from './deadEnd.ts'
import { endContinues } from './endContinues.ts'
import { estimateSourceMissing } from './estimateSourceMissing.ts'
import { joinMissing } from './joinMissing.ts'
import { loopWithoutExit } from './loopWithoutExit.ts'
import { looseFlow } from './looseFlow.ts'
import { lossMissing } from './lossMissing.ts'
import { neverActive } from './neverActive.ts'
import { onlyByReturn } from './onlyByReturn.ts'
import { primaryEndMissing } from './primaryEndMissing.ts'
import { regionNotNested } from './regionNotNested.ts'
import { returnCrossesRegion } from './returnCrossesRegion.ts'
import { returnOffDecision } from './returnOffDecision.ts'
import { severalOutgoing } from './severalOutgoing.ts'
import { shareAssumed } from './shareAssumed.ts'
import { shareSum } from './shareSum.ts'
import { startMissing } from './startMissing.ts'
import { startSeveral } from './startSeveral.ts'
import { subprocessCycle } from './subprocessCycle.ts'
import { subprocessGone } from './subprocessGone.ts'
import { subprocessUnsound } from './subprocessUnsound.ts'
import { timeMissing } from './timeMissing.ts'
import { unreachable } from './unreachable.ts'
import { valueMissing } from './valueMissing.ts'

/** Every check of a map, in the order its findings are shown: a new one is a file and a line here. */
export const CHECKS: readonly Check[] = [
  startMissing,
  startSeveral,
  primaryEndMissing,
  unreachable,
  deadEnd,
  endContinues,
  severalOutgoing,
  shareSum,
  shareAssumed,
  neverActive,
  cycleUnmarked,
  loopWithoutExit,
  onlyByReturn,
  joinMissing,
  regionNotNested,
  returnCrossesRegion,
  returnOffDecision,
  lossMissing,
  estimateSourceMissing,
  subprocessCycle,
  subprocessGone,
  subprocessUnsound,
  timeMissing,
  valueMissing,
  looseFlow,
]
