import type { Id } from '../ids.ts'
import { container } from './containers.ts'
import type { Origin } from './origin.ts'
import type { ProjectDocument } from './projectDocument.ts'

/** The server gives problems these numbers in one transaction; null takes a number away until the next is given. */
export function writeNumbers(document: ProjectDocument, numbers: ReadonlyMap<Id, number | null>, by: Origin): void {
  document.doc.transact(() => {
    for (const [id, number] of numbers) container(document.doc, 'problems').get(id)?.set('number', number)
  }, by)
}
