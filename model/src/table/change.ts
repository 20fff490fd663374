import type { Id } from '../ids.ts'
import type { Step } from '../records/step.ts'
import type { Time } from '../records/time.ts'

/** A way on, as the column «Дальше» says it. */
export interface Way {
  readonly to: Id
  readonly label: string
  readonly share: number | null
  /** Null: as it is; a new one leads back where it would close a circle. */
  readonly returns: boolean | null
  /** Not said: as it is. */
  readonly wait?: Time | null
  readonly transfer?: Time | null
  readonly repeats?: number | null
}

/** What changes in a row; what is not named stays. */
export interface RowChange {
  readonly fields?: Partial<Omit<Step, 'id' | 'deletedAt' | 'map' | 'lane' | 'documents' | 'systems'>>
  /** By name, made anew where nobody has it; empty: nobody's. */
  readonly participant?: string
  /** Of the only way that leads forward to it. */
  readonly wait?: Time | null
  readonly transfer?: Time | null
  /** By their names, made anew where nothing has them. */
  readonly documents?: readonly string[]
  readonly systems?: readonly string[]
  readonly next?: readonly Way[]
  /** Numbers of problems. */
  readonly problems?: readonly number[]
}
