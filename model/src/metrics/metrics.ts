import { activityRatio } from './activityRatio/activityRatio.ts'
import { annualCost } from './annualCost/annualCost.ts'
import { annualLabour } from './annualLabour/annualLabour.ts'
import { clientTime } from './clientTime/clientTime.ts'
import { cost } from './cost/cost.ts'
import { documents } from './documents/documents.ts'
import { firstPassYield } from './firstPassYield/firstPassYield.ts'
import { handoffs } from './handoffs/handoffs.ts'
import { labour } from './labour/labour.ts'
import { leadTime } from './leadTime/leadTime.ts'
import { leadTimeMax } from './leadTimeMax/leadTimeMax.ts'
import { leadTimeMin } from './leadTimeMin/leadTimeMin.ts'
import type { Metric } from './metric.ts'
import { processCycleEfficiency } from './processCycleEfficiency/processCycleEfficiency.ts'
import { processingTime } from './processingTime/processingTime.ts'
import { rolledAccuracy } from './rolledAccuracy/rolledAccuracy.ts'
import { signatures } from './signatures/signatures.ts'
import { transferTime } from './transferTime/transferTime.ts'
import { valueAddingTime } from './valueAddingTime/valueAddingTime.ts'
import { waitingTime } from './waitingTime/waitingTime.ts'

/** Every figure, in the order it is shown: a new one is a folder and a line here. */
export const METRICS: readonly Metric[] = [
  leadTime,
  leadTimeMin,
  leadTimeMax,
  processingTime,
  waitingTime,
  transferTime,
  valueAddingTime,
  processCycleEfficiency,
  activityRatio,
  firstPassYield,
  rolledAccuracy,
  handoffs,
  signatures,
  documents,
  labour,
  annualLabour,
  cost,
  annualCost,
  clientTime,
]
