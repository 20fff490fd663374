import {
  arrange,
  createProject,
  type FiledThread,
  importCase,
  isProjectFile,
  ok,
  openProject,
  type Result,
  readBoards,
  readProjectFile,
  readTalkFile,
} from '@potok/model'
import * as Y from 'yjs'
import { summaryOf } from './summary.ts'

/** What a new project begins with. */
export interface Content {
  readonly title: string
  readonly update: Uint8Array
  /** What the list of projects shows of it, as JSON. */
  readonly summary: string
  /** The sketch boards that a project file brings. */
  readonly boards?: Uint8Array | null
  /** What it brings of the talk about it. */
  readonly talk?: readonly FiledThread[]
}

/** A case or a project file as the content of a new project, or why it cannot be one. */
export function contentOf(given: unknown): Result<Content> {
  const read = isProjectFile(given) ? readProjectFile(given) : importCase(given, arrange)
  if (!read.ok) return read
  const beside = isProjectFile(given) ? (given as { boards?: unknown; comments?: unknown }) : {}
  const boards = readBoards(beside.boards)
  return ok({ ...summed(read.value.title, read.value.update), boards, talk: readTalkFile(beside.comments) })
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
