import { LOSSES, VALUES } from '../records/step.ts'
import { isTriple } from '../records/time.ts'
import { ok, type Refusal, type Result, refuse } from '../result.ts'
import type { CaseEdge, CaseFile, CaseGraph, CaseNode } from './caseShape.ts'

const KINDS = ['start', 'end', 'task', 'wait', 'xor', 'and', 'or', 'join']

/** Refuses a case that cannot be read, in one sentence that names the place. */
export function checkCase(given: unknown): Result<CaseFile> {
  if (!isObject(given)) return bad('case.shape', 'The file', 'is not a case')
  const file = given as unknown as CaseFile
  if (typeof file.title !== 'string' || file.title.trim() === '') return bad('case.shape', 'title', 'is missing')
  if (!Array.isArray(file.participants)) return bad('case.shape', 'participants', 'is not a list')
  const participants = named(file.participants, 'participants')
  if ('code' in participants) return participants
  if (!isObject(file.current)) return bad('case.shape', 'current', 'is missing')
  for (const state of ['current', 'target'] as const) {
    const graph = file[state]
    if (graph === undefined) continue
    const refusal = checkGraph(graph, state, participants)
    if (refusal) return refusal
  }
  const pins = new Set(
    [file.current, file.target].flatMap((graph) =>
      [...(graph?.nodes ?? []), ...(graph?.edges ?? [])].map(({ id }) => id),
    ),
  )
  for (const list of ['problems', 'solutions', 'roadmap'] as const) {
    if (file[list] !== undefined && !Array.isArray(file[list])) return bad('case.shape', list, 'is not a list')
    for (const [at, one] of (file[list] ?? []).entries()) {
      const words = (one as unknown as Record<string, unknown>)[list === 'roadmap' ? 'action' : 'text']
      if (!isObject(one) || typeof words !== 'string') return bad('case.shape', `${list}[${at}]`, 'has no text')
    }
  }
  for (const [at, problem] of (file.problems ?? []).entries()) {
    if (problem.on !== undefined && !pins.has(problem.on)) {
      return bad('case.reference', `problems[${at}].on`, `no node or edge "${problem.on}"`)
    }
  }
  return ok(file)
}

function checkGraph(graph: CaseGraph, path: string, participants: Set<string>): Refusal | null {
  if (!isObject(graph) || !Array.isArray(graph.nodes) || !Array.isArray(graph.edges)) {
    return bad('case.shape', path, 'has no nodes and edges')
  }
  const nodes = named(graph.nodes, `${path}.nodes`)
  if ('code' in nodes) return nodes
  for (const [at, node] of graph.nodes.entries()) {
    const refusal = checkNode(node, `${path}.nodes[${at}]`, nodes, participants)
    if (refusal) return refusal
  }
  const edges = named(graph.edges, `${path}.edges`)
  if ('code' in edges) return edges
  for (const [at, edge] of graph.edges.entries()) {
    const refusal = checkEdge(edge, `${path}.edges[${at}]`, nodes)
    if (refusal) return refusal
  }
  return null
}

function checkNode(node: CaseNode, path: string, nodes: Set<string>, participants: Set<string>): Refusal | null {
  if (!KINDS.includes(node.kind)) return bad('case.value', `${path}.kind`, `"${node.kind}" is not a kind of node`)
  if (node.lane !== undefined && !participants.has(node.lane)) {
    return bad('case.reference', `${path}.lane`, `no participant "${node.lane}"`)
  }
  if (node.join !== undefined && !nodes.has(node.join)) {
    return bad('case.reference', `${path}.join`, `no node "${node.join}"`)
  }
  if (node.time !== undefined && !isTriple(node.time)) return bad('case.value', `${path}.time`, 'is not a time triple')
  if (node.value !== undefined && !VALUES.includes(node.value as never)) {
    return bad('case.value', `${path}.value`, `"${node.value}" is not a value class`)
  }
  if (node.loss !== undefined && !LOSSES.includes(node.loss as never)) {
    return bad('case.value', `${path}.loss`, `"${node.loss}" is not a loss`)
  }
  return null
}

function checkEdge(edge: CaseEdge, path: string, nodes: Set<string>): Refusal | null {
  for (const end of ['from', 'to'] as const) {
    if (!nodes.has(edge[end])) return bad('case.reference', `${path}.${end}`, `no node "${edge[end]}"`)
  }
  for (const span of ['wait', 'transfer'] as const) {
    if (edge[span] !== undefined && !isTriple(edge[span]))
      return bad('case.value', `${path}.${span}`, 'is not a time triple')
  }
  if (edge.p !== undefined && !(edge.p >= 0 && edge.p <= 1))
    return bad('case.value', `${path}.p`, 'is not between 0 and 1')
  return null
}

/** The ids of a list, or the first one that is missing or stands twice. */
function named(list: readonly unknown[], path: string): Set<string> | Refusal {
  const ids = new Set<string>()
  for (const [at, one] of list.entries()) {
    const id = isObject(one) ? one.id : undefined
    if (typeof id !== 'string' || id === '') return bad('case.shape', `${path}[${at}].id`, 'is missing')
    if (ids.has(id)) return bad('case.value', `${path}[${at}].id`, `"${id}" stands twice`)
    ids.add(id)
  }
  return ids
}

const isObject = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null && !Array.isArray(given)

const bad = (code: string, place: string, what: string): Refusal =>
  refuse(code, `${place}: ${what}`, [], { place, what })
