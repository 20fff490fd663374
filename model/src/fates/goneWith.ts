import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Ancestry } from './ancestry.ts'
import { ownersOf } from './owners.ts'

/** Waits and transfers that are a gone step's doing, though another operation of their map answers for them. */
interface GoneWith {
  /** Of the earlier map: what led away from the step and went with it. */
  readonly before: ReadonlyMap<Id, Id>
  /** Of the later map: what led to the step and is still there. */
  readonly after: ReadonlyMap<Id, Id>
}

/** A step that is taken off leaves the flow into it and takes the one behind it along: neither is the doing of the next step. */
export function goneWith(current: ProcessMap, target: ProcessMap, { children }: Ancestry): GoneWith {
  const owners = ownersOf(current)
  const isGone = (id: Id | null | undefined): id is Id => !!id && owners.get(id) === id && !children.has(id)
  const heirs = new Map(target.steps.map(({ id, from }) => [id, from]))
  const flows = new Map(current.flows.map((flow) => [flow.id, flow]))
  const comesOf = (heir: Id | null, step: Id | null) => !!heir && !!step && (heirs.get(heir)?.includes(step) ?? false)
  const after = new Map<Id, Id>()
  const stays = new Set<Id>()
  for (const { id, start, end, from } of target.flows) {
    for (const was of from.flatMap((one) => flows.get(one) ?? [])) {
      const [leaves, arrives] = [comesOf(start, was.start), comesOf(end, was.end)]
      if (leaves || arrives) stays.add(was.id)
      const owner = owners.get(was.id)
      if (leaves && isGone(owner)) after.set(id, owner)
    }
  }
  const closed = target.flows.flatMap(({ id, end }) => (after.has(id) ? [end] : []))
  const before = new Map<Id, Id>()
  for (const { id, start, end } of current.flows)
    if (isGone(start) && !isGone(owners.get(id)) && !stays.has(id) && closed.some((heir) => comesOf(heir, end)))
      before.set(id, start)
  return { before, after }
}
