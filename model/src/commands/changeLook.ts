import { isPlace } from '../document/layout.ts'
import type { Id } from '../ids.ts'
import type { Place, Project } from '../records/project.ts'
import { LOOKS, type Look } from '../records/step.ts'
import { ok, type Result, refuse } from '../result.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'
import { isAside } from './connect.ts'

interface Input {
  steps: readonly Id[]
  look: Look
  /** Where they stand with their new size. */
  places?: Readonly<Record<Id, Place>>
}

/** Steps become another kind of element. All else that they have stays, also what the new kind does not show. */
export const changeLook: Command<Input> = {
  name: 'step.changeLook',
  check: (project, { steps, look, places = {} }) =>
    all(
      () => present(project, 'steps', [...steps, ...Object.keys(places)]),
      () =>
        LOOKS.includes(look) ? ok() : refuse('field.value', 'The field "look" cannot take this value.', [...steps]),
      () => (Object.values(places).every(isPlace) ? ok() : refuse('place.invalid', 'This is not a place on the map.')),
      () => canBecome(project, new Set(steps), look),
    ),
  run(draft, { steps, look, places = {} }) {
    for (const id of steps) draft.set('steps', id, { look })
    for (const [id, place] of Object.entries(places)) draft.place(id, place)
    return [...steps]
  },
}

/** Its flows must be those that the new kind may have. */
function canBecome(project: Project, steps: ReadonlySet<Id>, look: Look): Result {
  const flows = [...project.flows.values()]
  const into = flows.filter(({ end }) => end && steps.has(end)).map(({ end }) => end as Id)
  const out = flows.filter(({ start }) => start && steps.has(start)).map(({ start }) => start as Id)
  if (look === 'start' && into.length > 0) return refuse('flow.intoStart', 'A flow cannot lead to the start.', into)
  if (look === 'end' && out.length > 0) return refuse('flow.outOfEnd', 'A flow cannot begin at an end.', out)
  if (isAside(look) && into.length + out.length > 0)
    return refuse('flow.aside', 'Documents, systems and notes take no part in the flow.', [...into, ...out])
  return ok()
}
