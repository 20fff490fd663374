import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Step } from '../records/step.ts'

/** The map read from its starts: what comes after what, once the ways back are put aside. */
export interface Reading {
  readonly steps: ReadonlyMap<Id, Step>
  /** Flows between living ends. */
  readonly flows: readonly Flow[]
  /** Every step, each after those that lead to it. */
  readonly order: readonly Id[]
  readonly into: ReadonlyMap<Id, readonly Flow[]>
  readonly out: ReadonlyMap<Id, readonly Flow[]>
  /** Flows that go back: marked so, out of a rework step, or closing a cycle. */
  readonly back: ReadonlySet<Id>
  /** Steps that only a return reaches. */
  readonly rework: ReadonlySet<Id>
  readonly laneOf: ReadonlyMap<Id, Id>
  readonly members: ReadonlyMap<Id, readonly Id[]>
  /** Joins that close no AND or OR: drawn as a ring. */
  readonly merges: ReadonlySet<Id>
  /** Of each decision: the way that goes on longest, then the likeliest. It leaves by the right. */
  readonly main: ReadonlySet<Id>
}

export function readMap(map: ProcessMap): Reading {
  const steps = new Map(map.steps.map((step) => [step.id, step]))
  const flows = map.flows.filter(
    (flow) => flow.start !== null && flow.end !== null && steps.has(flow.start) && steps.has(flow.end),
  )
  const out = grouped(flows, (flow) => flow.start!)
  const into = grouped(flows, (flow) => flow.end!)
  const back = new Set(flows.filter((flow) => flow.returns).map((flow) => flow.id))
  const seen = new Set<Id>()
  const finished: Id[] = []
  const isRoot = (step: Step) => (into.get(step.id) ?? []).length === 0
  const roots = [...map.steps.filter((step) => step.look === 'start'), ...map.steps.filter(isRoot)]
  for (const root of roots.reverse()) walk(root.id, out, back, seen, finished)
  const main = new Set(seen)
  for (const step of map.steps) walk(step.id, out, back, seen, finished)
  const rework = new Set<Id>()
  for (const step of map.steps) {
    if (!main.has(step.id) && (into.get(step.id) ?? []).some((flow) => main.has(flow.start!) || back.has(flow.id)))
      rework.add(step.id)
  }
  for (const flow of flows) if (!main.has(flow.start!) && main.has(flow.end!)) back.add(flow.id)
  for (const flow of flows) if (!main.has(flow.start!) && !back.has(flow.id)) rework.add(flow.end!)
  const closing = new Set(map.steps.map((step) => step.join))
  const merges = new Set(map.steps.filter((step) => step.look === 'join' && !closing.has(step.id)).map((one) => one.id))
  const order = finished.reverse()
  const laneOf = lanes(map, order, into)
  const members = new Map<Id, Id[]>(map.lanes.map((lane) => [lane.id, []]))
  for (const { id } of map.steps) members.get(laneOf.get(id) ?? '')?.push(id)
  return {
    steps,
    flows,
    order,
    into,
    out,
    back,
    rework,
    laneOf,
    members,
    merges,
    main: mainWays(map, order, out, back),
  }
}

/** Depth first without recursion: a flow into a step that is still open closes a cycle and goes back. */
function walk(root: Id, out: ReadonlyMap<Id, readonly Flow[]>, back: Set<Id>, seen: Set<Id>, finished: Id[]) {
  if (seen.has(root)) return
  const open = new Set<Id>([root])
  const stack: { id: Id; next: number }[] = [{ id: root, next: 0 }]
  seen.add(root)
  for (let top = stack[0]; top; top = stack[stack.length - 1]) {
    const leaving = out.get(top.id) ?? []
    const flow = leaving[leaving.length - 1 - top.next]
    top.next++
    if (!flow) {
      finished.push(top.id)
      open.delete(top.id)
      stack.pop()
    } else if (!back.has(flow.id)) {
      const end = flow.end!
      if (open.has(end)) back.add(flow.id)
      else if (!seen.has(end)) {
        seen.add(end)
        open.add(end)
        stack.push({ id: end, next: 0 })
      }
    }
  }
}

function mainWays(
  map: ProcessMap,
  order: readonly Id[],
  out: ReadonlyMap<Id, readonly Flow[]>,
  back: ReadonlySet<Id>,
): Set<Id> {
  const depth = new Map<Id, number>()
  const onward = (id: Id) => (out.get(id) ?? []).filter((flow) => !back.has(flow.id))
  for (const id of [...order].reverse()) {
    depth.set(id, 1 + onward(id).reduce((most, flow) => Math.max(most, depth.get(flow.end!) ?? 0), 0))
  }
  const weight = (flow: Flow) => (depth.get(flow.end!) ?? 0) + (flow.share ?? 0)
  const main = new Set<Id>()
  for (const step of map.steps) {
    const ways = step.look === 'xor' ? onward(step.id) : []
    if (ways.length > 0) main.add(ways.reduce((a, b) => (weight(b) > weight(a) ? b : a)).id)
  }
  return main
}

/** A decision or bar without a lane stands where the work before it was done. */
function lanes(map: ProcessMap, order: readonly Id[], into: ReadonlyMap<Id, readonly Flow[]>): Map<Id, Id> {
  const living = new Set(map.lanes.map((lane) => lane.id))
  const steps = new Map(map.steps.map((step) => [step.id, step]))
  const found = new Map<Id, Id>()
  for (const step of map.steps) if (step.lane !== null && living.has(step.lane)) found.set(step.id, step.lane)
  const forks = new Map(map.steps.filter((step) => step.join !== null).map((step) => [step.join!, step.id]))
  for (const id of order) {
    if (found.has(id)) continue
    const from = [forks.get(id), ...(into.get(id) ?? []).map((flow) => flow.start!)]
    const lane = from.map((one) => (one ? found.get(one) : undefined)).find((one) => one !== undefined)
    const first = lane ?? map.lanes[0]?.id
    if (first !== undefined && steps.has(id)) found.set(id, first)
  }
  return found
}

export function grouped(flows: readonly Flow[], key: (flow: Flow) => Id): Map<Id, Flow[]> {
  const groups = new Map<Id, Flow[]>()
  for (const flow of flows) {
    const group = groups.get(key(flow))
    if (group) group.push(flow)
    else groups.set(key(flow), [flow])
  }
  return groups
}
