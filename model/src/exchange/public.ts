/** What the other packages may use of exchange: tables out and in, and the copy on which anything is tried. */
export type {
  GivenSheet,
  OutBefore,
  ReadCell,
  ReadRow,
  ReadSheet,
  TablesRead,
  Wanted,
} from './given.ts'
export { type MapPart, mapOfPart, mapPart } from './mapPart.ts'
export { readTables } from './readTables.ts'
export { SCRATCHER, scratchOf } from './scratch.ts'
export { settledFlows } from './settledFlows.ts'
export { ID_HEAD, OUT_SHEET, type OutSheet, type SheetName, tablesOf } from './tables.ts'
export { takenTables } from './takenTables.ts'
