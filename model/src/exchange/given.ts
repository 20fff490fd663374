import type { Id } from '../ids.ts'
import type { Refusal } from '../result.ts'
import type { SheetName } from './tables.ts'

/** A sheet as a file gives it: words cell by cell, its head among them. */
export interface GivenSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** What once went out as a sheet, so that it is known what somebody changed in it since. */
export interface OutBefore {
  readonly name: SheetName
  readonly map: Id | null
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: ReadonlyMap<Id, readonly string[]>
}

/** A cell that says something else than the project. */
export interface ReadCell {
  readonly column: string
  readonly before: string
  readonly after: string
  /** Not understood: it stays out. */
  readonly refusal: Refusal | null
  /** Somebody changed it in the project since the table went out: it stays out until somebody decides. */
  readonly isClash: boolean
}

export interface ReadRow {
  /** Of the row in its file: by it a choice is named. */
  readonly key: string
  /** In the sheet, from 1. */
  readonly line: number
  /** Null: it comes to be. */
  readonly id: Id | null
  readonly name: string
  /** The nearest thing over it in the sheet that is there: what it follows when it comes to be. */
  readonly after: Id | null
  /** Gone: what it was about has been deleted since. */
  readonly what: 'new' | 'changed' | 'gone'
  readonly cells: readonly ReadCell[]
}

export interface ReadSheet {
  /** As the file calls it. */
  readonly title: string
  readonly name: SheetName
  readonly map: Id | null
  /** What each of its columns says; null: nothing that is taken. */
  readonly columns: readonly (string | null)[]
  readonly heads: readonly string[]
  readonly rows: readonly ReadRow[]
  /** Rows that say what the project says. */
  readonly same: number
  /** Things of the project that have no row: nothing is deleted for that. */
  readonly absent: number
}

export interface TablesRead {
  readonly sheets: readonly ReadSheet[]
  /** Sheets that nothing is known of, by their names. */
  readonly unknown: readonly string[]
  /** The words of every row that is taken, by its key: under each column. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** What of a reading is wanted: rows that stay out, and clashes (`key/column`) that come in. */
export interface Wanted {
  readonly without: ReadonlySet<string>
  readonly clashes: ReadonlySet<string>
}
