import { type Id, ok, openProject, type Project, type Result } from '@potok/model'
import * as Y from 'yjs'
import { fetchVersion } from '../api/history.ts'

/** Whoever goes to and fro between two versions reads each once; a whole project each is enough to hold. */
const MOST = 6

const read = new Map<string, Project>()

/** The project as a version holds it, or why it cannot be read. */
export async function readVersion(project: Id, version: string): Promise<Result<Project>> {
  const key = `${project} ${version}`
  const known = read.get(key)
  if (known) return ok(known)
  const got = await fetchVersion(project, version)
  if (!got.ok) return got
  const doc = new Y.Doc()
  Y.applyUpdate(doc, got.value)
  const opened = openProject(doc)
  const held = opened.project()
  opened.close()
  doc.destroy()
  read.set(key, held)
  const [oldest] = read.keys()
  if (read.size > MOST && oldest !== undefined) read.delete(oldest)
  return ok(held)
}
