import { isPlace } from '../document/layout.ts'
import type { Id } from '../ids.ts'
import type { Place } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import { ok, refuse } from '../result.ts'
import { acceptedFields, all, present, presentMap } from './accepted.ts'
import type { Command } from './command.ts'
import type { FlowFields } from './connect.ts'
import { canStandIn, putInto } from './intoFlow.ts'

interface Input {
  map: Id
  lane: Id | null
  at: Place
  fields?: Partial<Omit<Step, 'id' | 'deletedAt' | 'map' | 'lane'>>
  /** The step before: a flow from it is drawn in the same deed. */
  after?: Id
  flow?: FlowFields
  /** A flow that the step is put into: it leads to the step now, and a new one from the step to where it led. */
  into?: Id
  /** What makes room: moved in the same deed. */
  places?: Readonly<Record<Id, Place>>
}

/** Returns the step's id, and the flow's after it. */
export const addStep: Command<Input> = {
  name: 'step.add',
  check: (project, { map, lane, at, fields = {}, after, flow = {}, into, places = {} }) =>
    all(
      () => presentMap(project, map, 'process'),
      () => present(project, 'lanes', lane ? [lane] : []),
      () => present(project, 'steps', [...(after ? [after] : []), ...Object.keys(places)]),
      () => present(project, 'flows', into ? [into] : []),
      () => acceptedFields('steps', fields),
      () => acceptedFields('flows', flow),
      () => ([at, ...Object.values(places)].every(isPlace) ? ok() : refuse('place.invalid', 'This is not a place.')),
      () =>
        after && (project.steps.get(after)?.look === 'end' || fields.look === 'start')
          ? refuse('flow.outOfEnd', 'A flow cannot begin at an end.', [after])
          : ok(),
      () => (into ? canStandIn(project, into, fields.look) : ok()),
    ),
  run(draft, { map, lane, at, fields = {}, after, flow = {}, into, places = {} }) {
    const step = draft.create('steps', { ...fields, map, lane })
    draft.place(step, at)
    for (const [id, place] of Object.entries(places)) draft.place(id, place)
    if (into) return [step, putInto(draft, into, step, map)]
    return after ? [step, draft.create('flows', { ...flow, map, start: after, end: step })] : [step]
  },
}
