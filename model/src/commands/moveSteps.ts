import { isPlace } from '../document/layout.ts'
import type { Id } from '../ids.ts'
import type { Place } from '../records/project.ts'
import { ok, refuse } from '../result.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'
import { canGoInto, putInto } from './intoFlow.ts'

interface Input {
  places: Readonly<Record<Id, Place>>
  /** Steps that change their lane with the move, and so their participant. */
  lanes?: Readonly<Record<Id, Id>>
  /** One of them is put into a flow; it must have none. */
  into?: { readonly step: Id; readonly flow: Id }
}

export const moveSteps: Command<Input> = {
  name: 'step.move',
  check: (project, { places, lanes = {}, into }) =>
    all(
      () => present(project, 'steps', Object.keys(places)),
      () => present(project, 'steps', Object.keys(lanes)),
      () => present(project, 'lanes', Object.values(lanes)),
      () => present(project, 'steps', into ? [into.step] : []),
      () => present(project, 'flows', into ? [into.flow] : []),
      () => (into ? canGoInto(project, into.flow, into.step) : ok()),
      () => {
        const odd = Object.keys(places).filter((id) => !isPlace(places[id]))
        return odd.length === 0 ? ok() : refuse('place.invalid', 'This is not a place on the map.', odd)
      },
    ),
  run(draft, { places, lanes = {}, into }) {
    for (const [id, place] of Object.entries(places)) draft.place(id, place)
    for (const [id, lane] of Object.entries(lanes)) draft.set('steps', id, { lane })
    if (!into) return Object.keys(places)
    const { map } = draft.project.flows.get(into.flow)!
    return [...Object.keys(places), putInto(draft, into.flow, into.step, map as Id)]
  },
}
