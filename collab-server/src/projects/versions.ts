import { isNewer, migrate, newId, openProject, type Project } from '@potok/model'
import * as Y from 'yjs'
import { log, traceOf } from '../log.ts'
import { Refused } from '../refusals.ts'
import { hashOf, isSound } from '../stores/sqlite/reading.ts'
import type { Store, Write } from '../stores/store.ts'

/** Named by a person; once an hour while edited; before a version is restored. */
export type VersionReason = 'named' | 'hourly' | 'before-restore'

export interface Version {
  readonly id: string
  readonly epoch: number
  readonly at: number
  readonly person: string
  readonly name: string | null
  readonly why: VersionReason
}

const COLUMNS = 'id, epoch, at, person, name, why'
const CONTENT = `SELECT content.bytes, content.hash FROM version JOIN content ON content.hash = version.content
  WHERE version.id=? AND version.project=?`

/** The newest first; at one moment, the later kept first. */
export const listVersions = (store: Store, project: string): Version[] =>
  store.read(`SELECT ${COLUMNS} FROM version WHERE project=? ORDER BY at DESC, rowid DESC`, project)

export function lastVersionAt(store: Store, project: string): number {
  return listVersions(store, project)[0]?.at ?? 0
}

/** A whole copy of the document as it is now; the same content is stored once. Returns the id and what writes it. */
export function newVersion(
  { project, document, epoch, doc }: { project: string; document: string; epoch: number; doc: Y.Doc },
  { person, name = null, why }: { person: string; name?: string | null; why: VersionReason },
  at = Date.now(),
): [id: string, ...Write[]] {
  const bytes = Y.encodeStateAsUpdate(doc)
  const hash = hashOf(bytes)
  const id = newId()
  return [
    id,
    ['INSERT OR IGNORE INTO content VALUES(?,?)', hash, bytes],
    [
      'INSERT INTO version(id, project, document, epoch, at, person, name, why, content) VALUES(?,?,?,?,?,?,?,?,?)',
      id,
      project,
      document,
      epoch,
      at,
      person,
      name,
      why,
      hash,
    ],
  ]
}

/** The document as this version holds it, brought to the present schema; what is stored stays as it is. */
export function versionDocument(store: Store, project: string, version: string): Y.Doc {
  const [row] = store.read<{ bytes: Uint8Array; hash: Uint8Array }>(CONTENT, version, project)
  if (!row) throw new Refused('not-found')
  if (!isSound(row)) throw new Refused('version.damaged', [version])
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, row.bytes)
    if (isNewer(doc)) throw new Refused('version.newer', [version])
    migrate(doc)
  } catch (error) {
    if (error instanceof Refused) throw error
    log.error(traceOf(error), 'a version cannot be brought to the present schema')
    throw new Refused('version.unreadable', [version])
  }
  return doc
}

/** The project as this version holds it. */
export function readVersion(store: Store, project: string, version: string): Project {
  const opened = openProject(versionDocument(store, project, version))
  const found = opened.project()
  opened.close()
  return found
}
