import { isPlace } from '../document/layout.ts'
import { orderBetween } from '../document/order.ts'
import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import type { Place, Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import { ok, refuse } from '../result.ts'
import { acceptedFields, all, present, presentMap } from './accepted.ts'
import type { Command } from './command.ts'
import { isAside } from './connect.ts'
import { notTooMany } from './pasteSteps.ts'

export interface Link {
  readonly fields: Partial<Omit<Step, 'id' | 'deletedAt' | 'map' | 'lane'>>
  readonly at: Place
  /** Who does it: the lane of this participant, made when the map has none. Nothing said: the chain's lane. */
  readonly who?: string
}

interface Input {
  map: Id
  /** Where links stand that name nobody; null: the map's first lane, or a new one of `participantName`. */
  lane: Id | null
  participantName?: string
  links: readonly Link[]
  /** The step that the first link follows. */
  after?: Id
}

/** Steps one after another, with the flows between them and the lanes that they need. Returns the steps in their order. */
export const addChain: Command<Input> = {
  name: 'chain.add',
  check: (project, { map, lane, participantName = '', links, after }) =>
    all(
      () => presentMap(project, map, 'process'),
      () => present(project, 'lanes', lane ? [lane] : []),
      () => present(project, 'steps', after ? [after] : []),
      () => notTooMany(links.length),
      () => acceptedFields('participants', { name: participantName }),
      () => (links.every(({ at }) => isPlace(at)) ? ok() : refuse('place.invalid', 'This is not a place on the map.')),
      () => all(...links.map((link) => () => acceptedFields('steps', link.fields))),
      () =>
        all(
          ...links.map(
            ({ who = '' }) =>
              () =>
                acceptedFields('participants', { name: who }),
          ),
        ),
      () =>
        links.some(({ fields }) => isAside(fields.look ?? 'operation'))
          ? refuse('flow.aside', 'Documents, systems and notes take no part in the flow.')
          : ok(),
      () =>
        links.some(({ fields }, place) => fields.look === 'start' && (place > 0 || after))
          ? refuse('flow.intoStart', 'A flow cannot lead to the start.')
          : ok(),
      () =>
        (after && project.steps.get(after)?.look === 'end') ||
        links.slice(0, -1).some(({ fields }) => fields.look === 'end')
          ? refuse('flow.outOfEnd', 'A flow cannot begin at an end.', after ? [after] : [])
          : ok(),
    ),
  run(draft, { map, lane, participantName = '', links, after }) {
    const lanes = lanesOf(draft.project, map)
    const known = new Map(lanes.map(({ id, name }) => [named(name), id]))
    let last = lanes.at(-1)?.order ?? null
    const made = (name: string): Id => {
      last = orderBetween(last, null)
      const id = draft.create('lanes', { map, participant: draft.create('participants', { name }), order: last })
      known.set(named(name), id)
      return id
    }
    const home = lane ?? lanes[0]?.id ?? null
    let usual = home
    let before = after ?? null
    return links.map(({ fields, at, who }) => {
      if (!who) usual ??= made(participantName)
      const own = who ? (known.get(named(who)) ?? made(who)) : usual
      const step = draft.create('steps', { ...fields, map, lane: own })
      draft.place(step, at)
      if (before) draft.create('flows', { map, start: before, end: step })
      before = step
      return step
    })
  },
}

const named = (name: string) => name.trim().toLowerCase()

const lanesOf = (project: Project, map: Id) =>
  [...project.lanes.values()]
    .filter((one) => one.map === map)
    .sort(byOrder)
    .map(({ id, order, participant }) => ({ id, order, name: project.participants.get(participant ?? '')?.name ?? '' }))
