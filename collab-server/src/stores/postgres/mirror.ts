import { rmSync } from 'node:fs'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { isWrongStatement } from '../sqlite/resultCodes.ts'
import { isOfThisVersion, prepareTables } from '../sqlite/schema.ts'
import type { Value, Write } from '../store.ts'
import { quoted, type Table, tablesOf } from './tables.ts'

/** The place of a row: its table and the values of its key. */
export interface Place {
  readonly table: string
  readonly key: readonly Value[]
}

type Row = Readonly<Record<string, Value>>

const SETTINGS = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
PRAGMA busy_timeout = 5000;
PRAGMA secure_delete = ON;
`
const WHERE_WE_ARE = `
CREATE TABLE IF NOT EXISTS mirror(one INTEGER PRIMARY KEY CHECK(one = 1), house TEXT NOT NULL, cursor INTEGER NOT NULL) STRICT;
`
const CHANGED = 'CREATE TEMP TABLE changed(name TEXT, a, b, c, UNIQUE(name, a, b, c))'
const FILLER = ''

/**
 * The tables of the house as PostgreSQL holds them, in a file beside this server: so it reads without waiting, and what a statement
 * may not do is refused by the same tables as with SQLite alone. It can always be made anew.
 */
export class Mirror {
  readonly tables: ReadonlyMap<string, Table>
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  /** The checks that look at other rows, which hold for what is written and not for what already stands elsewhere. */
  readonly #triggers: readonly { name: string; sql: string; on: string }[]

  private constructor(database: DatabaseSync) {
    this.#database = database
    this.tables = new Map(tablesOf(database).flatMap((table) => (table.name === 'mirror' ? [] : [[table.name, table]])))
    this.#triggers = database
      .prepare(`SELECT name, sql, tbl_name AS "on" FROM sqlite_master WHERE type='trigger'`)
      .all() as never
    this.#watch()
  }

  /** The mirror of this house; a file of another one, of another version or a broken one is left behind. */
  static open(file: string, house: string): Mirror {
    try {
      const mirror = Mirror.#opened(file, house)
      if (mirror) return mirror
    } catch {
      // Whatever is wrong with it, everything in it stands in PostgreSQL.
    }
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
    const made = Mirror.#opened(file, house)
    if (!made) throw new Error('A mirror that was just made is not of this house')
    return made
  }

  static #opened(file: string, house: string): Mirror | null {
    const database = new DatabaseSync(file)
    try {
      database.exec(SETTINGS)
      const { tables } = database.prepare('SELECT count(*) AS tables FROM sqlite_master').get() as { tables: number }
      const isKnown = tables > 0 && isOfThisVersion(database)
      if (!isKnown && tables > 0) return shut(database)
      prepareTables(database)
      database.exec(WHERE_WE_ARE)
      database.prepare('INSERT INTO mirror VALUES(1, ?, 0) ON CONFLICT DO NOTHING').run(house)
      const here = database.prepare('SELECT house FROM mirror').get() as { house: string }
      return here.house === house ? new Mirror(database) : shut(database)
    } catch (error) {
      shut(database)
      throw error
    }
  }

  get cursor(): number {
    return (this.#prepared('SELECT cursor FROM mirror').get() as { cursor: number }).cursor
  }

  /** Rows as they stand in PostgreSQL now, `null` where there is none; what the tables check was checked when they were written. */
  take(rows: readonly { readonly place: Place; readonly row: Row | null }[], cursor: number): void {
    const touched = new Set(rows.map(({ place }) => place.table))
    const aside = this.#triggers.filter(({ on }) => touched.has(on))
    // A row that is put in place of another one must not take away what hangs on it.
    this.#database.exec('PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE')
    try {
      for (const { name } of aside) this.#database.exec(`DROP TRIGGER ${quoted(name)}`)
      for (const { place, row } of rows) this.#put(place, row)
      for (const { sql } of aside) this.#database.exec(sql)
      this.#prepared('UPDATE mirror SET cursor=?').run(cursor)
      this.#database.exec('DELETE FROM temp.changed; COMMIT')
    } catch (error) {
      this.rollback()
      throw error
    } finally {
      this.#database.exec('PRAGMA foreign_keys = ON')
    }
  }

  begin(): void {
    this.#database.exec('BEGIN IMMEDIATE')
  }

  /** Runs a group on top of what stands: the rows that it changed, or the words in which the tables refuse it. */
  run(
    group: readonly Write[],
  ): { readonly changed: readonly { place: Place; row: Row | null }[] } | { refused: string } {
    this.#database.exec('SAVEPOINT one')
    try {
      for (const [sql, ...values] of group) this.#prepared(sql).run(...values.map(storable))
    } catch (error) {
      if (!isWrongStatement(error)) throw error
      this.undo()
      return { refused: (error as Error).message }
    }
    return { changed: this.#changes() }
  }

  /** The group is kept, the journal's rows aside: those stand in PostgreSQL alone. */
  keep(): void {
    this.#database.exec('DELETE FROM journal; DELETE FROM temp.changed; RELEASE one')
  }

  undo(): void {
    this.#database.exec('ROLLBACK TO one; RELEASE one')
  }

  commit(cursor: number): void {
    this.#prepared('UPDATE mirror SET cursor=max(cursor, ?)').run(cursor)
    this.#database.exec('COMMIT')
  }

  rollback(): void {
    if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
  }

  /** What was deleted stands in the log no longer. */
  forget(): void {
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  }

  close(): void {
    this.#database.close()
  }

  #changes(): { place: Place; row: Row | null }[] {
    const rows = this.#prepared('SELECT name, a, b, c FROM temp.changed ORDER BY rowid').all() as unknown as {
      name: string
      a: Value
      b: Value
      c: Value
    }[]
    return rows.map(({ name, a, b, c }) => {
      const place = { table: name, key: [a, b, c].slice(0, this.tables.get(name)!.key.length) }
      return { place, row: this.#at(place) }
    })
  }

  #at({ table, key }: Place): Row | null {
    const { key: names } = this.tables.get(table)!
    const found = this.#prepared(`SELECT * FROM ${quoted(table)} WHERE ${whereOf(names)}`).get(...key)
    return (found as Row | undefined) ?? null
  }

  #put({ table, key }: Place, row: Row | null): void {
    const { key: names, columns } = this.tables.get(table)!
    if (!row) {
      this.#prepared(`DELETE FROM ${quoted(table)} WHERE ${whereOf(names)}`).run(...key)
      return
    }
    const list = columns.map(({ name }) => quoted(name)).join(', ')
    const into = `INSERT OR REPLACE INTO ${quoted(table)}(${list}) VALUES(${columns.map(() => '?').join(', ')})`
    this.#prepared(into).run(...columns.map(({ name }) => row[name] ?? null))
  }

  /** From here on every change of a row leaves its place behind. */
  #watch(): void {
    this.#database.exec(CHANGED)
    for (const { name, key } of this.tables.values()) {
      const note = (which: 'old' | 'new') => {
        const values = [0, 1, 2].map((at) => (key[at] ? `${which}.${quoted(key[at])}` : `'${FILLER}'`))
        return `INSERT OR IGNORE INTO changed VALUES('${name}', ${values.join(', ')});`
      }
      const deeds = { INSERT: note('new'), UPDATE: note('old') + note('new'), DELETE: note('old') }
      for (const [deed, notes] of Object.entries(deeds))
        this.#database.exec(
          `CREATE TEMP TRIGGER ${quoted(`${name}_${deed}`)} AFTER ${deed} ON main.${quoted(name)} BEGIN ${notes} END`,
        )
    }
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql) ?? this.#database.prepare(sql)
    this.#statements.set(sql, known)
    return known
  }
}

const whereOf = (names: readonly string[]): string => names.map((name) => `${quoted(name)}=?`).join(' AND ')

function shut(database: DatabaseSync): null {
  database.close()
  return null
}

/** PostgreSQL holds no text with a zero in it. */
const storable = (value: Value): Value => (typeof value === 'string' ? value.replaceAll('\0', '') : value)
