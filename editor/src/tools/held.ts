import type { Id } from '@potok/model'
import type { Gap, Guide } from './snapped.ts'

/** What one person carries over the sheet: a matter of the view until it is dropped. */
export interface Held {
  readonly ids: readonly Id[]
  readonly dx: number
  readonly dy: number
  /** The boxes stay, and copies of them are carried. */
  readonly copies: boolean
  readonly guides: readonly Guide[]
  readonly gaps: readonly Gap[]
}
