import type { Id } from '../ids.ts'
import type { Look } from '../records/step.ts'
import type { RowChange } from './change.ts'

/** A row as the table writes it. One that is `added` comes to be; it follows `after`, or with null stands first. */
export interface WrittenRow {
  readonly id: Id
  readonly added?: { readonly look: Look; readonly after: Id | null }
  readonly change: RowChange
}
