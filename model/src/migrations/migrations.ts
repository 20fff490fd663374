import type * as Y from 'yjs'

/** One step of the schema: additive, pure over the document, run by the server before anyone sees it. */
export interface Migration {
  /** The schema version that the document has afterwards. */
  to: number
  name: string
  run(doc: Y.Doc): void
}

/** The one list, in order. A new migration is a file `NNN-what.ts` and a line here. */
export const MIGRATIONS: readonly Migration[] = [{ to: 1, name: 'first schema', run: () => {} }]

export const SCHEMA = MIGRATIONS.length
