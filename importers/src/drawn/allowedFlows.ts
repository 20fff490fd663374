import type { Look } from '@potok/model'
import type { DrawnFlow, DrawnMap, DrawnStep } from './drawn.ts'

const ASIDE: ReadonlySet<Look> = new Set(['document', 'system', 'note'])

export const isAside = (look: Look): boolean => ASIDE.has(look)

/** Flows that a map of this product can have, and why each of the others is none (`import.left.CODE`). */
export function allowedFlows({ steps, flows }: DrawnMap): {
  allowed: DrawnFlow[]
  others: { flow: DrawnFlow; code: string }[]
} {
  const byKey = new Map(steps.map((step) => [step.key, step]))
  const seen = new Set<string>()
  const allowed: DrawnFlow[] = []
  const others: { flow: DrawnFlow; code: string }[] = []
  for (const flow of flows) {
    const code = whyNot(byKey.get(flow.start), byKey.get(flow.end))
    const ends = JSON.stringify([flow.start, flow.end])
    if (code) others.push({ flow, code })
    else if (seen.has(ends)) others.push({ flow, code: 'flowTwice' })
    else allowed.push(flow)
    seen.add(ends)
  }
  return { allowed, others }
}

function whyNot(start: DrawnStep | undefined, end: DrawnStep | undefined): string | null {
  if (!start || !end) return 'flowLoose'
  if (start === end) return 'flowSelf'
  if (isAside(start.look) || isAside(end.look)) return 'flowAside'
  if (end.look === 'start') return 'flowIntoStart'
  if (start.look === 'end') return 'flowOutOfEnd'
  return null
}
