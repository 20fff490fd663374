import type { ColumnName, Id } from '@potok/model'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { SHOWN } from './shown.ts'

/** The empty row under all others: what is typed there becomes a step. */
export const NEW_ROW = 'new'

export interface Spot {
  readonly row: Id
  readonly column: ColumnName
}

export interface Pen {
  readonly spot: Spot
  /** What a key has typed already, in place of what stood there; null: it goes on with that. */
  readonly begun: string | null
  readonly choosing: boolean
}

/** Words that were not understood, at their cell. */
interface Fault {
  readonly spot: Spot
  readonly words: string
}

/** What this person has before them; none of it enters the document. */
interface TableDesk {
  readonly spot: Spot | null
  /** The other corner of a selection. */
  readonly corner: Spot | null
  readonly pen: Pen | null
  readonly fault: Fault | null
  readonly isGrouped: boolean
  readonly hidden: ReadonlySet<ColumnName>
  /** Rows of a foreign table that wait for a yes; empty: to be pasted into the dialog. */
  readonly pasting: string | null
}

export type TableDeskStore = StoreApi<TableDesk>

const KEPT = 'potok.table'

export function createTableDesk(): TableDeskStore {
  const kept = read()
  const desk = createStore<TableDesk>(() => ({
    spot: null,
    corner: null,
    pen: null,
    fault: null,
    isGrouped: kept.isGrouped,
    hidden: new Set(kept.hidden),
    pasting: null,
  }))
  desk.subscribe(({ isGrouped, hidden }, before) => {
    if (isGrouped === before.isGrouped && hidden === before.hidden) return
    try {
      localStorage.setItem(KEPT, JSON.stringify({ isGrouped, hidden: [...hidden] }))
    } catch {
      // Without storage the columns are as usual the next time.
    }
  })
  return desk
}

interface Kept {
  readonly isGrouped: boolean
  readonly hidden: readonly ColumnName[]
}

function read(): Kept {
  const usual: Kept = { isGrouped: false, hidden: SHOWN.filter(({ isSpare }) => isSpare).map(({ name }) => name) }
  try {
    const { isGrouped, hidden } = JSON.parse(localStorage.getItem(KEPT) ?? '') as Partial<Kept>
    const known = new Set(SHOWN.map(({ name }) => name))
    return {
      isGrouped: isGrouped === true,
      hidden: Array.isArray(hidden) ? hidden.filter((name) => known.has(name)) : usual.hidden,
    }
  } catch {
    return usual
  }
}
