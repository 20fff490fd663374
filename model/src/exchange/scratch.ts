import * as Y from 'yjs'
import { container, FIXED_NAMES, layoutArray, NOUN_NAMES } from '../document/containers.ts'
import { LayoutRegister } from '../document/layout.ts'
import type { Origin } from '../document/origin.ts'
import { openProject, type ProjectDocument } from '../document/projectDocument.ts'
import { bornRecord } from '../document/write.ts'
import { migrate } from '../migrations/migrate.ts'
import { FIXED } from '../records/fixed.ts'
import { NOUNS } from '../records/nouns.ts'
import type { Project } from '../records/project.ts'

/** Who works on a copy that nobody sees. */
export const SCRATCHER: Origin = { who: 'import', person: 'import' }

/**
 * A document of its own with the same content: commands are tried on it, and `difference` of the two snapshots says what they
 * come to. What is deleted in the project is not in it.
 */
export function scratchOf(project: Project): ProjectDocument {
  const doc = new Y.Doc()
  migrate(doc)
  doc.transact(() => {
    for (const name of FIXED_NAMES)
      container(doc, 'project').set(name, bornRecord(FIXED[name], said(FIXED[name], project[name]), null))
    for (const noun of NOUN_NAMES)
      for (const [id, record] of project[noun])
        container(doc, noun).set(id, bornRecord(NOUNS[noun], said(NOUNS[noun], record), null))
  })
  const register = new LayoutRegister(layoutArray(doc))
  doc.transact((transaction) => {
    for (const [id, place] of project.layout) register.set(transaction, id, place)
  })
  return openProject(doc)
}

const said = (fields: object, record: object): Record<string, unknown> =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, (record as Record<string, unknown>)[name]]))
