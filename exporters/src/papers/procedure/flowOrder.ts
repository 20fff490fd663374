import type { ProcessMap, Step } from '@potok/model'

/** Steps in flow order: each after those before it, a rework step right after the decision that sends work to it. */
export function flowOrder(map: ProcessMap): Step[] {
  const steps = new Map(map.steps.map((step) => [step.id, step]))
  const forward = map.flows.filter((flow) => !flow.returns && flow.start !== null && flow.end !== null)
  const open = new Map(map.steps.map(({ id }) => [id, 0]))
  const reached = mainline(map, forward)
  for (const { start, end } of forward) if (reached.has(start!)) open.set(end!, (open.get(end!) ?? 0) + 1)
  const order: Step[] = []
  const placed = new Set<string>()
  const place = (id: string) => {
    const step = steps.get(id)
    if (!step || placed.has(id)) return
    placed.add(id)
    order.push(step)
    for (const { end, returns, start } of map.flows) {
      if (start === id && returns && end && !reached.has(end)) place(end)
    }
    for (const { start, end } of forward) {
      if (start !== id || !reached.has(id)) continue
      open.set(end!, open.get(end!)! - 1)
      if (open.get(end!) === 0) place(end!)
    }
  }
  for (const { id } of map.steps) if (reached.has(id) && open.get(id) === 0) place(id)
  // What hangs in a cycle or apart is printed all the same, in the order of the map.
  for (const { id } of map.steps) place(id)
  return order
}

/** Everything that can be reached from a start without a return. */
function mainline(map: ProcessMap, forward: ProcessMap['flows']): Set<string> {
  const reached = new Set(map.steps.filter(({ look }) => look === 'start').map(({ id }) => id))
  for (const id of reached) for (const { start, end } of forward) if (start === id && end) reached.add(end)
  return reached
}
