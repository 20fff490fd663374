import * as Y from 'yjs'
import { NUMBERED } from '../records/nouns.ts'
import { container } from './containers.ts'
import type { Origin } from './origin.ts'
import type { ProjectDocument } from './projectDocument.ts'

/** The server gives each new problem, solution, action and procedure the next free number. Returns how many it gave. */
export function assignNumbers(document: ProjectDocument, by: Origin): number {
  const given: (() => void)[] = []
  for (const noun of NUMBERED) {
    const numbers = [...document.everyRecord(noun).values()].map((one) => (one as { number?: unknown }).number)
    let next = Math.max(0, ...numbers.filter((one) => typeof one === 'number')) + 1
    for (const record of document.project()[noun].values()) {
      if (record.number !== null) continue
      // Of a broken record only the id is there, and nothing to write a number on.
      const shared = container(document.doc, noun).get(record.id)
      if (!(shared instanceof Y.Map)) continue
      const number = next++
      given.push(() => shared.set('number', number))
    }
  }
  if (given.length > 0) {
    document.doc.transact(() => {
      for (const give of given) give()
    }, by)
  }
  return given.length
}
