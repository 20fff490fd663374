import { createHash } from 'node:crypto'
import { openProject, type Project, readProjectFile, writeProjectFile } from '@potok/model'
import canonicalize from 'canonicalize'
import * as Y from 'yjs'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A project as canonical JSON (RFC 8785), its texts in NFC: the same content has the same bytes on every machine. */
export function frozen(project: Project): { bytes: Uint8Array; hash: string } {
  const bytes = new TextEncoder().encode(canonicalize(normal(JSON.parse(writeProjectFile(project)))))
  return { bytes, hash: sha256(bytes) }
}

/** What papers are made of, and differences found in. Its own bytes are what counts: they are never written again to be compared. */
export function thawed(bytes: Uint8Array): Uint8Array {
  const read = readProjectFile(JSON.parse(new TextDecoder().decode(bytes)))
  if (!read.ok) throw new Error(`A frozen project cannot be read: ${read.message}`)
  return read.value.update
}

/** The project as it was frozen. */
export function projectIn(bytes: Uint8Array): Project {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, thawed(bytes))
  const opened = openProject(doc)
  const project = opened.project()
  opened.close()
  return project
}

function normal(given: unknown): unknown {
  if (typeof given === 'string') return given.normalize('NFC')
  if (Array.isArray(given)) return given.map(normal)
  if (typeof given !== 'object' || given === null) return given
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name.normalize('NFC'), normal(value)]))
}
