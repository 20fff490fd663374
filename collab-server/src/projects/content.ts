import {
  arrange,
  createProject,
  importCase,
  isProjectFile,
  ok,
  openProject,
  type Result,
  readProjectFile,
} from '@potok/model'
import * as Y from 'yjs'
import { summaryOf } from './summary.ts'

/** What a new project begins with. */
export interface Content {
  readonly title: string
  readonly update: Uint8Array
  /** What the list of projects shows of it, as JSON. */
  readonly summary: string
}

/** A case or a project file as the content of a new project, or why it cannot be one. */
export function contentOf(given: unknown): Result<Content> {
  const read = isProjectFile(given) ? readProjectFile(given) : importCase(given, arrange)
  return read.ok ? ok(summed(read.value.title, read.value.update)) : read
}

export function emptyContent(title: string, locale: 'ru' | 'en'): Content {
  const doc = new Y.Doc()
  createProject(doc, { title, locale })
  return summed(title, Y.encodeStateAsUpdate(doc))
}

function summed(title: string, update: Uint8Array): Content {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const opened = openProject(doc)
  const summary = JSON.stringify(summaryOf(opened.project()))
  opened.close()
  return { title, update, summary }
}
