import type { DrawnFlow } from '../drawn/drawn.ts'

/** The tag of a flow that is not in the file: from a step to the events that stand on it. */
const ATTACHED = 'attached'

/**
 * Events that stand on a step are decisions after it, one after another: a flow leads to the first, what left the step leaves the
 * last, and each has its own way aside.
 */
export function attachedFlows(flows: readonly DrawnFlow[], hosts: ReadonlyMap<string, string>): DrawnFlow[] {
  const byHost = new Map<string, string[]>()
  // In the order of their names, which stays when elements are written in another.
  for (const [event, host] of [...hosts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const known = byHost.get(host)
    if (known) known.push(event)
    else byHost.set(host, [event])
  }
  const links = [...byHost].flatMap(([host, events]) =>
    events.map((event, at): DrawnFlow => {
      const start = events[at - 1] ?? host
      return { key: `${event} ${ATTACHED}`, start, end: event, label: '', origin: { id: '', tag: ATTACHED } }
    }),
  )
  const onward = flows.map((flow) => {
    const last = byHost.get(flow.start)?.at(-1)
    return last ? { ...flow, start: last, origin: flow.origin ? { ...flow.origin, tag: 'onward' } : flow.origin } : flow
  })
  return [...onward, ...links]
}
