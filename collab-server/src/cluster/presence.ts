import type { Collab } from '../protocols/hocuspocus/collab.ts'
import { partsOf, type Visitor } from '../protocols/visitor.ts'
import type { Bus } from './bus/bus.ts'

const EVERY_MS = 1000

/** How many people each project has open here, whatever number of tabs they have. */
function peopleIn({ hocuspocus }: Collab): ReadonlyMap<string, number> {
  const people = new Map<string, Set<string>>()
  for (const [name, document] of hocuspocus.documents) {
    const project = partsOf(name)?.project
    if (project === undefined) continue
    const here = people.get(project) ?? new Set()
    for (const connection of document.getConnections()) here.add((connection.context as Visitor).person.id)
    if (here.size > 0) people.set(project, here)
  }
  return new Map([...people].map(([project, here]) => [project, here.size]))
}

/** Tells the other servers who is here; returns the end of it. */
export function tellPresence(collab: Collab, bus: Bus): () => void {
  const timer = setInterval(() => bus.tellHere(peopleIn(collab)), EVERY_MS).unref()
  return () => clearInterval(timer)
}
