import { orderOf } from '../document/order.ts'
import { type Id, newId } from '../ids.ts'
import type { Time } from '../records/time.ts'
import { idsFor } from './caseIds.ts'
import type { CaseFile, Triple } from './caseShape.ts'

interface Context {
  participants: ReadonlyMap<string, Id>
  things: { documents: Map<string, Id>; systems: Map<string, Id> }
  /** The current map's elements by their name in the case: a target element of the same name comes from it. */
  from: ReadonlyMap<string, Id>
  at: number
}

type Rows = { noun: 'maps' | 'lanes' | 'steps' | 'flows'; id: Id; fields: Record<string, unknown> }[]

/** One graph of a case as rows of a map. A participant without a step on it gets no lane. */
export function mapOf(
  file: CaseFile,
  state: 'current' | 'target',
  context: Context,
): { rows: Rows; ids: Map<string, Id> } {
  const graph = file[state] ?? { nodes: [], edges: [] }
  const map = newId()
  const rows: Rows = [{ noun: 'maps', id: map, fields: { name: file.title, state, order: orderOf(2)[context.at] } }]
  const used = new Set(graph.nodes.map(({ lane }) => lane))
  const laneNames = file.participants.map(({ id }) => id).filter((id) => used.has(id))
  const lanes = idsFor(laneNames)
  const orders = orderOf(laneNames.length)
  for (const [at, name] of laneNames.entries()) {
    const fields = { map, participant: context.participants.get(name), order: orders[at] }
    rows.push({ noun: 'lanes', id: lanes.get(name) as Id, fields })
  }
  const ids = new Map([...idsFor(graph.nodes.map(({ id }) => id)), ...idsFor(graph.edges.map(({ id }) => id))])
  const renewed = (name: string | undefined) => (name === undefined ? null : (ids.get(name) ?? null))
  const ancestry = (name: string) => (context.from.has(name) ? [context.from.get(name)] : [])
  const laneOf = laneGuess(graph)
  for (const node of graph.nodes) {
    const fields = {
      map,
      lane: lanes.get(laneOf(node.id) ?? '') ?? null,
      look: node.kind === 'task' ? 'operation' : node.kind,
      text: node.name ?? '',
      textEn: node.nameEn ?? '',
      number: '',
      time: time(node.time),
      value: node.value ?? null,
      loss: node.loss ?? null,
      headcount: node.headcount ?? 1,
      client: node.client ?? false,
      signatures: node.signatures ?? 0,
      documents: things(context.things.documents, node.documents),
      systems: things(context.things.systems, node.systems),
      accuracy: node.ca ?? null,
      outcome: node.outcome === 'alternative' ? 'alternative' : 'primary',
      join: renewed(node.join),
      from: ancestry(node.id),
    }
    if (node.num !== undefined) fields.number = String(node.num)
    rows.push({ noun: 'steps', id: ids.get(node.id) as Id, fields })
  }
  for (const edge of graph.edges) {
    const fields = {
      map,
      start: renewed(edge.from),
      end: renewed(edge.to),
      label: edge.label ?? '',
      share: edge.p ?? null,
      wait: time(edge.wait),
      transfer: time(edge.transfer),
      returns: edge.ret ?? false,
      repeats: edge.k ?? null,
      from: ancestry(edge.id),
    }
    rows.push({ noun: 'flows', id: ids.get(edge.id) as Id, fields })
  }
  return { rows, ids }
}

/** A decision without a lane stands where the flow comes from. */
function laneGuess(graph: { nodes: { id: string; lane?: string }[]; edges: { from: string; to: string }[] }) {
  const own = new Map(graph.nodes.map(({ id, lane }) => [id, lane]))
  const look = (id: string, seen: Set<string>): string | undefined => {
    const lane = own.get(id)
    if (lane !== undefined || seen.has(id)) return lane
    seen.add(id)
    for (const { from, to } of graph.edges) {
      const found = to === id ? look(from, seen) : undefined
      if (found !== undefined) return found
    }
    return undefined
  }
  return (id: string) => look(id, new Set())
}

const time = (triple: Triple | undefined): Time | null =>
  triple ? { triple: [triple[0], triple[1], triple[2]], basis: 'work', source: 'guess' } : null

/** The same name is the same thing. */
function things(known: Map<string, Id>, names: readonly string[] = []): Id[] {
  return names.map((name) => {
    const id = known.get(name) ?? newId()
    known.set(name, id)
    return id
  })
}
