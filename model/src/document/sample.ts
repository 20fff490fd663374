import * as Y from 'yjs'
import { addLane } from '../commands/addLane.ts'
import { addMap } from '../commands/addMap.ts'
import { addStep } from '../commands/addStep.ts'
import { perform } from '../commands/perform.ts'
import type { Id } from '../ids.ts'
import { createProject } from './createProject.ts'
import type { Origin } from './origin.ts'
import { openProject, type ProjectDocument } from './projectDocument.ts'

export const anna: Origin = { who: 'participant', person: 'anna' }
export const boris: Origin = { who: 'participant', person: 'boris' }

/** For tests: a project with one map, one lane and two steps. */
export function sampleProject(): { document: ProjectDocument; map: Id; lane: Id; first: Id; second: Id } {
  const doc = new Y.Doc()
  createProject(doc, { title: 'Sample' })
  const document = openProject(doc)
  const done = <T>(result: { ok: boolean; value?: T }): T => {
    if (!result.ok) throw new Error(`The sample was refused: ${JSON.stringify(result)}`)
    return result.value as T
  }
  const [map = ''] = done(perform(document, addMap, { name: 'Now', state: 'current' }, anna))
  const [lane = ''] = done(perform(document, addLane, { map, participantName: 'Clerk' }, anna)).slice(-1)
  const add = (text: string, x: number) =>
    done(perform(document, addStep, { map, lane, at: [x, 8], fields: { text } }, anna))[0] ?? ''
  return { document, map, lane, first: add('Check', 0), second: add('Sign', 240) }
}

/** A second replica of the same document, joined by hand. */
export function replicaOf(document: ProjectDocument): ProjectDocument {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(document.doc))
  return openProject(doc)
}

export function join(...documents: ProjectDocument[]): void {
  for (const from of documents) {
    for (const to of documents) {
      if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)))
    }
  }
}
