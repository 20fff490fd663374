import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Lane } from '../records/lane.ts'
import type { MapRecord } from '../records/map.ts'
import type { Step } from '../records/step.ts'
import type { RolledUp } from './rolledUp.ts'

/** One map of a project, in reading order. What figures, checks, scene and papers start from. */
export interface ProcessMap {
  readonly map: MapRecord
  readonly lanes: readonly Lane[]
  readonly steps: readonly Step[]
  readonly flows: readonly Flow[]
  /** Of steps that stand for another map: what that comes to. */
  readonly rolled?: ReadonlyMap<Id, RolledUp>
}
