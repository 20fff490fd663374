import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import type { Look } from '../records/step.ts'
import type { Result } from '../result.ts'
import type { Locale } from '../scene/shapes.ts'
import type { RowChange } from './change.ts'
import type { TableRow } from './row.ts'

/** What a cell is read by. */
export interface Reader {
  readonly project: Project
  readonly locale: Locale
  /** The step that these words name: a number, a code («В1»), its text. */
  find(words: string): Result<Id>
  lookOf(step: Id): Look | null
  /** How many ways lead forward to it. */
  intoOf(step: Id): number
}

/** What a cell is shown by. */
export interface Shower {
  readonly project: Project
  readonly locale: Locale
  readonly back: ReadonlySet<Id>
  numberOf(step: Id): string
  intoOf(step: Id): number
}

/** A column of the table: its words of a row, and what words in it mean. Its own words, read again, change nothing. */
export interface Column<Name extends string = string> {
  readonly name: Name
  /** Whether it says anything of what looks so. */
  of(look: Look): boolean
  text(row: TableRow, by: Shower): string
  read(words: string, row: TableRow, by: Reader): Result<RowChange>
}

const TIMED: ReadonlySet<Look> = new Set(['operation', 'wait'])

export const ofAll = (): boolean => true
export const ofOperations = (look: Look): boolean => look === 'operation'
export const ofTimed = (look: Look): boolean => TIMED.has(look)
