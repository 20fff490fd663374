import { isPlace } from '../document/layout.ts'
import type { Id } from '../ids.ts'
import type { Place } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import { ok, refuse } from '../result.ts'
import { acceptedFields, all, present } from './accepted.ts'
import type { Command } from './command.ts'
import type { FlowFields } from './connect.ts'

interface Input {
  map: Id
  lane: Id | null
  at: Place
  fields?: Partial<Omit<Step, 'id' | 'deletedAt' | 'map' | 'lane'>>
  /** The step before: a flow from it is drawn in the same deed. */
  after?: Id
  flow?: FlowFields
}

/** Returns the step's id, and the flow's after it. */
export const addStep: Command<Input> = {
  name: 'step.add',
  check: (project, { map, lane, at, fields = {}, after, flow = {} }) =>
    all(
      () => present(project, 'maps', [map]),
      () => present(project, 'lanes', lane ? [lane] : []),
      () => present(project, 'steps', after ? [after] : []),
      () => acceptedFields('steps', fields),
      () => acceptedFields('flows', flow),
      () => (isPlace(at) ? ok() : refuse('place.invalid', 'This is not a place on the map.')),
      () =>
        after && (project.steps.get(after)?.look === 'end' || fields.look === 'start')
          ? refuse('flow.outOfEnd', 'A flow cannot begin at an end.', [after])
          : ok(),
    ),
  run(draft, { map, lane, at, fields = {}, after, flow = {} }) {
    const step = draft.create('steps', { ...fields, map, lane })
    draft.place(step, at)
    return after ? [step, draft.create('flows', { ...flow, map, start: after, end: step })] : [step]
  },
}
