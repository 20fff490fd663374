import type * as Y from 'yjs'
import { schemaOf } from '../document/containers.ts'
import { MIGRATIONS, SCHEMA } from './migrations.ts'

const ORIGIN = { who: 'migration', person: 'server' } as const

/** Brings a document to the present schema; twice is once. Returns the versions it passed. A newer document is left alone. */
export function migrate(doc: Y.Doc): number[] {
  const passed: number[] = []
  for (const migration of MIGRATIONS) {
    if (schemaOf(doc) >= migration.to) continue
    doc.transact(() => {
      migration.run(doc)
      doc.getMap('meta').set('schema', migration.to)
    }, ORIGIN)
    passed.push(migration.to)
  }
  return passed
}

/** A document from a newer Potok must not be written by this one. */
export const isNewer = (doc: Y.Doc): boolean => schemaOf(doc) > SCHEMA
