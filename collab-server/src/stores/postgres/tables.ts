import { DatabaseSync } from 'node:sqlite'
import { prepareTables } from '../sqlite/schema.ts'

export interface Column {
  readonly name: string
  readonly type: 'TEXT' | 'INTEGER' | 'BLOB'
  readonly isNeeded: boolean
  /** As SQL, for rows that were there before the column. */
  readonly otherwise: string | null
}

export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly key: readonly string[]
}

/** What each store keeps in its own way: the last group that was committed. */
const OWN = 'writer'
const MOST_IN_A_KEY = 3

/** The tables of the house as SQLite's own catalogue tells them: a new one is written once, for every store. */
export function tablesOf(database: DatabaseSync): Table[] {
  const names = database
    .prepare(
      `SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%' AND name<>? ORDER BY rowid`,
    )
    .all(OWN) as { name: string }[]
  return names.map(({ name }) => tableOf(database, name))
}

/** Those of a new house. */
export function everyTable(): Table[] {
  const database = new DatabaseSync(':memory:')
  prepareTables(database)
  const tables = tablesOf(database)
  database.close()
  return tables
}

interface Told {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly dflt_value: string | null
  readonly pk: number
}

function tableOf(database: DatabaseSync, name: string): Table {
  const told = database.prepare('SELECT * FROM pragma_table_info(?)').all(name) as unknown as Told[]
  const key = told
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map((column) => column.name)
  if (key.length === 0 || key.length > MOST_IN_A_KEY)
    throw new Error(`The table ${name} needs a primary key of at most ${MOST_IN_A_KEY} columns`)
  const columns = told.map(({ name: column, type, notnull, dflt_value: otherwise, pk }) => ({
    name: column,
    type: type as Column['type'],
    isNeeded: notnull === 1 || pk > 0,
    otherwise,
  }))
  return { name, columns, key }
}

export const quoted = (name: string): string => `"${name}"`
