import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export interface Flipped {
  readonly table: string
  readonly document: string
  readonly seq: number
  /** The row as it was before. */
  undo(): void
}

interface Row {
  rowid: number
  document: string
  seq: number
  bytes: Uint8Array
  hash: Uint8Array
}

/** Turns stored bits behind the server's back, as a dying disk does. `random` gives numbers from 0 to 1. */
export class BitFlipper {
  readonly #database: DatabaseSync
  readonly #random: () => number

  constructor(dataFolder: string, random: () => number) {
    this.#database = new DatabaseSync(join(dataFolder, 'potok.sqlite'), { timeout: 5000 })
    this.#random = random
  }

  /** One bit of the bytes or of the hash of one row of this table; null while the table has none. */
  flip(table: 'journal' | 'snapshot' | 'snapshot_before', where = 'true'): Flipped | null {
    const key = table === 'journal' ? 'seq' : 'rowid'
    const select = `SELECT ${key} AS rowid, document, seq, bytes, hash FROM ${table} WHERE ${where}`
    const rows = this.#database.prepare(select).all() as unknown as Row[]
    const row = rows[Math.floor(this.#random() * rows.length)]
    if (!row) return null
    const column = this.#random() < 0.9 ? 'bytes' : 'hash'
    const changed = Uint8Array.from(row[column])
    const bit = Math.floor(this.#random() * changed.length * 8)
    changed[bit >> 3]! ^= 1 << (bit & 7)
    const write = this.#database.prepare(`UPDATE ${table} SET ${column}=? WHERE ${key}=?`)
    write.run(changed, row.rowid)
    return { table, document: row.document, seq: row.seq, undo: () => write.run(row[column], row.rowid) }
  }

  close(): void {
    this.#database.close()
  }
}
