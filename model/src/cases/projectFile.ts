import * as Y from 'yjs'
import { container, FIXED_NAMES, layoutArray, NOUN_NAMES } from '../document/containers.ts'
import { createProject } from '../document/createProject.ts'
import { isPlace, LayoutRegister } from '../document/layout.ts'
import { bornRecord } from '../document/write.ts'
import { isId } from '../ids.ts'
import { SCHEMA } from '../migrations/migrations.ts'
import type { Fields } from '../records/fields.ts'
import { FIXED } from '../records/fixed.ts'
import { NOUNS } from '../records/nouns.ts'
import type { Place, Project } from '../records/project.ts'
import { ok, type Result, refuse } from '../result.ts'

/** A project as a file: everything that lives in it, readable without the server. */
export function writeProjectFile(project: Project): string {
  const file: Record<string, unknown> = { potok: 'project', schema: SCHEMA }
  for (const name of FIXED_NAMES) file[name] = bare(FIXED[name], project[name])
  for (const noun of NOUN_NAMES)
    file[noun] = [...project[noun].values()].map((record) => bare(NOUNS[noun], record, record.id))
  const places = NOUN_NAMES.flatMap((noun) => [...project[noun].keys()]).flatMap((id) =>
    project.layout.has(id) ? [[id, project.layout.get(id)]] : [],
  )
  file.layout = Object.fromEntries(places)
  return `${JSON.stringify(file, null, 1)}\n`
}

export const isProjectFile = (given: unknown): boolean =>
  typeof given === 'object' && given !== null && (given as { potok?: unknown }).potok === 'project'

/** Reads it back without loss, or says in one sentence what cannot be read. */
export function readProjectFile(given: unknown): Result<{ title: string; update: Uint8Array }> {
  const file = given as Record<string, unknown>
  if (!isProjectFile(given)) return refuse('file.shape', 'This is not a project file.')
  if (typeof file.schema !== 'number' || file.schema > SCHEMA) {
    const values = { schema: Number(file.schema), known: SCHEMA }
    return refuse('file.newer', 'The file was written by a newer version of Potok.', [], values)
  }
  const doc = new Y.Doc()
  createProject(doc)
  const refused = doc.transact(() => fill(doc, file))
  if (refused) return refused
  const about = file.about as { title?: unknown } | undefined
  return ok({ title: String(about?.title ?? ''), update: Y.encodeStateAsUpdate(doc) })
}

function fill(doc: Y.Doc, file: Record<string, unknown>): Result<never> | null {
  const wrong = (place: string) => refuse('file.value', `${place}: cannot be read`, [], { place })
  for (const name of FIXED_NAMES) {
    const fields = file[name] ?? {}
    const odd = oddField(FIXED[name], fields)
    if (odd !== null) return wrong(`${name}.${odd}`)
    container(doc, 'project').set(name, bornRecord(FIXED[name], fields as Record<string, unknown>, null))
  }
  for (const noun of NOUN_NAMES) {
    const list = file[noun] ?? []
    if (!Array.isArray(list)) return wrong(noun)
    for (const [at, record] of (list as Record<string, unknown>[]).entries()) {
      const { id, ...fields } = record ?? {}
      if (!isId(id) || container(doc, noun).has(id)) return wrong(`${noun}[${at}].id`)
      const odd = oddField(NOUNS[noun], fields)
      if (odd !== null) return wrong(`${noun}[${at}].${odd}`)
      container(doc, noun).set(id, bornRecord(NOUNS[noun], fields, null))
    }
  }
  const register = new LayoutRegister(layoutArray(doc))
  for (const [id, place] of Object.entries(file.layout ?? {})) {
    if (!isId(id) || !isPlace(place)) return wrong(`layout.${id}`)
    doc.transact((transaction) => register.set(transaction, id, place as Place))
  }
  return null
}

function oddField(shapes: Fields, given: unknown): string | null {
  if (typeof given !== 'object' || given === null) return ''
  for (const [name, value] of Object.entries(given)) {
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined
    if (!shape?.accepts(value)) return name
  }
  return null
}

/** A record without its bookkeeping and without fields that say nothing. */
function bare(shapes: Fields, record: object, id?: string): Record<string, unknown> {
  const said: Record<string, unknown> = id === undefined ? {} : { id }
  for (const [name, { absent }] of Object.entries(shapes)) {
    const value = (record as Record<string, unknown>)[name]
    if (JSON.stringify(value) !== JSON.stringify(absent)) said[name] = value
  }
  return said
}
