import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Batch } from '../batch.ts'
import { unpacked } from '../packed.ts'
import { rowsOf } from '../rowsOf.ts'
import type { Write } from '../store.ts'
import { isWrongStatement } from './resultCodes.ts'

const MARK = 'INSERT INTO writer VALUES(1,?,?) ON CONFLICT(one) DO UPDATE SET run=excluded.run, batch=excluded.batch'

/** Commits groups on one connection: each whole or not at all, and none twice. */
export class Committer {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** The groups of statements that were refused, by their number among the groups. Throws what a disk may recover from. */
  commit(run: string, batch: Batch): [number, string][] {
    const marked = this.#prepared('SELECT run, batch FROM writer').get() as { run: string; batch: number } | undefined
    if (marked?.run === run && marked.batch >= batch.number) return []
    const wrong: [number, string][] = []
    this.#database.exec('BEGIN IMMEDIATE')
    for (const at of batch.order) {
      if (at >= 0) {
        const { entry, at: when } = unpacked(batch.entries, at)
        this.#run(rowsOf(entry, when))
      } else {
        const refused = this.#runGroup(batch.groups[-1 - at]!)
        if (refused !== null) wrong.push([-1 - at, refused])
      }
    }
    this.#prepared(MARK).run(run, batch.number)
    this.#database.exec('COMMIT')
    return wrong
  }

  /** A wrong statement undoes its own group only; the edits beside it stay. */
  #runGroup(group: readonly Write[]): string | null {
    this.#database.exec('SAVEPOINT one')
    try {
      this.#run(group)
      this.#database.exec('RELEASE one')
      return null
    } catch (error) {
      if (!isWrongStatement(error)) throw error
      this.#database.exec('ROLLBACK TO one; RELEASE one')
      return (error as Error).message
    }
  }

  #run(writes: readonly Write[]): void {
    for (const [sql, ...values] of writes) this.#prepared(sql).run(...values)
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql) ?? this.#database.prepare(sql)
    this.#statements.set(sql, known)
    return known
  }
}
