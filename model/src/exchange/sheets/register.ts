import type { Noun } from '../../records/nouns.ts'
import type { Locale } from '../../scene/shapes.ts'
import type { SheetColumn } from './column.ts'

/** A kind of record as a sheet of a workbook, a row each. */
export interface Register<N extends Noun = Noun> {
  readonly name: N
  /** As the sheet is called. */
  readonly titles: Readonly<Record<Locale, string>>
  /** The field by which a row without an id is the same thing; null: such a row is always new. */
  readonly key: string | null
  readonly columns: readonly SheetColumn<N>[]
}
