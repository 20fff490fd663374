import { causePlaces } from '../causes/places.ts'
import { fitsUnder, orderUnder } from '../causes/under.ts'
import type { Id } from '../ids.ts'
import { ok, refuse } from '../result.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  cause: Id
  under: Id
}

/** A cause that is known answers a second problem or cause as well: the same thing in both places. */
export const placeCause: Command<Input> = {
  name: 'cause.place',
  check: (project, { cause, under }) =>
    all(
      () => present(project, 'causes', [cause]),
      () => fitsUnder(project, cause, under),
      () =>
        causePlaces(project)
          .of.get(cause)
          ?.some((spot) => spot.under === under)
          ? refuse('cause.there', 'This cause stands there already.', [cause])
          : ok(),
    ),
  run: (draft, { cause, under }) => [
    draft.create('causePlaces', { cause, under, order: orderUnder(draft.project, under, null) }),
  ],
}
