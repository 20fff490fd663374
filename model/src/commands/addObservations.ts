import { orderBetween } from '../document/order.ts'
import type { Id } from '../ids.ts'
import type { Observation, Timed } from '../records/observation.ts'
import { ok, refuse } from '../result.ts'
import { timingsOf } from '../timeStudy/timings.ts'
import { acceptedFields, all } from './accepted.ts'
import type { Command } from './command.ts'
import { timedPart } from './takeTime.ts'

interface Input {
  about: Id
  part: Timed
  /** Working minutes of each timing, in the order they were taken. */
  minutes: readonly number[]
  /** What they have in common: the day, the place, the observer. */
  fields?: Partial<Omit<Observation, 'id' | 'deletedAt' | 'about' | 'part' | 'minutes' | 'order'>>
}

const MOST_TIMINGS = 1000

/** A column of timings of one element is one deed; they stand at the end of its sheet. */
export const addObservations: Command<Input> = {
  name: 'observation.add',
  check: (project, { about, part, minutes, fields = {} }) =>
    all(
      () => timedPart(project, about, part),
      () => acceptedFields('observations', fields),
      ...minutes.map(
        (one) => () =>
          one === null
            ? refuse('field.value', 'A timing needs minutes.')
            : acceptedFields('observations', { minutes: one }),
      ),
      () => {
        const count = timingsOf(project, about, part).all.length + minutes.length
        const values = { count, most: MOST_TIMINGS }
        if (count > MOST_TIMINGS)
          return refuse('timing.tooMany', `An element can have ${MOST_TIMINGS} timings.`, [about], values)
        return ok()
      },
    ),
  run(draft, { about, part, minutes, fields = {} }) {
    let order = timingsOf(draft.project, about, part).all.at(-1)?.order || null
    return minutes.map((one) => {
      order = orderBetween(order, null)
      return draft.create('observations', { ...fields, about, part, minutes: one, order })
    })
  },
}
