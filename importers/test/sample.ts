import { readFileSync } from 'node:fs'
import { arrange, importCase, openProject, type ProjectDocument } from '@potok/model'
import * as Y from 'yjs'

export const CASES = ['kindergarten-enrolment', 'land-use-permit'] as const

/** A case as a project of its own. */
export function sample(name: (typeof CASES)[number] = 'kindergarten-enrolment'): ProjectDocument {
  const url = new URL(`../../model/fixtures/cases/${name}.json`, import.meta.url)
  const read = importCase(JSON.parse(readFileSync(url, 'utf8')), arrange)
  if (!read.ok) throw new Error(read.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, read.value.update)
  return openProject(doc)
}

export const me = { who: 'participant', person: 'me' } as const
