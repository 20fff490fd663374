import type { Document } from '@hocuspocus/server'
import type { Visitor } from '../protocols/visitor.ts'

const owners = new WeakMap<object, Map<number, string>>()

/** A client id belongs to the first person who is present under it or edits with it. False: it is somebody else's. */
export function claim(document: Document, client: number, person: string): boolean {
  const known = owners.get(document) ?? new Map<number, string>()
  owners.set(document, known)
  const owner = known.get(client)
  if (owner === undefined) known.set(client, person)
  return owner === undefined || owner === person
}

/** Whether somebody else works under this client id now. A dead tab's edits may be brought by anybody who has them. */
export function isForeign(document: Document, client: number, person: string): boolean {
  const owner = owners.get(document)?.get(client)
  if (owner === undefined || owner === person) return false
  return document.getConnections().some((one) => {
    const { person } = one.context as Visitor
    return person.id === owner && document.getClients(one).has(client)
  })
}
