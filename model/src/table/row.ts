import type { Flow } from '../records/flow.ts'
import type { Participant } from '../records/participant.ts'
import type { Step } from '../records/step.ts'

/** One step of the flow as a row of the table. */
export interface TableRow {
  readonly step: Step
  /** Printed on the map; of what has no number there a letter and an ordinal («В1»), by which the table names it. */
  readonly number: string
  readonly participant: Participant | null
  /** Ways that lead forward to it. */
  readonly into: readonly Flow[]
  readonly out: readonly Flow[]
  /** Numbers of the problems that are pinned to it. */
  readonly problems: readonly number[]
}
