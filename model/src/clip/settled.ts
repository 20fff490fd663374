import type { Draft } from '../document/draft.ts'
import { orderBetween } from '../document/order.ts'
import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import type { Duties } from '../records/duties.ts'
import type { Clip } from './clip.ts'

type Noun = 'participants' | 'documents' | 'systems'

const named = (name: string | undefined) => (name ?? '').trim().toLowerCase()

/**
 * A clip of another project, said in records of this one: participants, documents and systems are found by their names or
 * made anew, lanes by their participant; what it names and does not hold is left out.
 */
export function settled(draft: Draft, clip: Clip, map: Id): { clip: Clip; lanes: ReadonlyMap<Id, Id> } {
  const known = (noun: Noun): ReadonlyMap<Id, Id> => {
    const here = new Map([...draft.project[noun].values()].map(({ id, name }) => [named(name), id]))
    return new Map(
      (clip[noun] ?? []).map(({ id, fields }) => {
        const name = named(fields.name)
        const found = here.get(name) ?? draft.create(noun, { ...fields, ...(noun === 'participants' && FREE) } as never)
        here.set(name, found)
        return [id, found]
      }),
    )
  }
  const [participants, documents, systems] = [known('participants'), known('documents'), known('systems')]
  const members = (ids: readonly Id[] | undefined, found: ReadonlyMap<Id, Id>) =>
    (ids ?? []).flatMap((id) => found.get(id) ?? [])
  const duties = (given: Duties | undefined): Duties =>
    Object.fromEntries(
      Object.entries(given ?? {}).flatMap(([id, duty]) => {
        const who = participants.get(id)
        return who ? [[who, duty]] : []
      }),
    )
  const steps = clip.steps.map((one) => ({
    ...one,
    fields: {
      ...one.fields,
      documents: members(one.fields.documents, documents),
      systems: members(one.fields.systems, systems),
      duties: duties(one.fields.duties),
    },
  }))
  return { clip: { ...clip, steps }, lanes: lanesHere(draft, clip, map, participants) }
}

/** An organisation of another project is none of this one. */
const FREE = { organisation: null }

/** Each lane of the clip → that of the same participant on this map, or a new one at the bottom. */
function lanesHere(draft: Draft, clip: Clip, map: Id, participants: ReadonlyMap<Id, Id>): ReadonlyMap<Id, Id> {
  const own = [...draft.project.lanes.values()].filter((one) => one.map === map).sort(byOrder)
  const byWho = new Map(own.map(({ participant, id }) => [participant, id]))
  let last = own.at(-1)?.order ?? null
  const found = new Map<Id, Id>()
  for (const { id, participant } of clip.lanes ?? []) {
    const who = participants.get(participant ?? '')
    if (!who) continue
    if (!byWho.has(who)) {
      last = orderBetween(last, null)
      byWho.set(who, draft.create('lanes', { map, participant: who, order: last }))
    }
    found.set(id, byWho.get(who)!)
  }
  return found
}
