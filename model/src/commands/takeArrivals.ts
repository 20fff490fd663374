import type { ArrivalPlace } from '../card/arrival.ts'
import { takenOf } from '../card/arrivals.ts'
import { ok } from '../result.ts'
import { acceptedFields, acceptedFixed, all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  readonly taken: readonly { readonly place: ArrivalPlace; readonly words: string }[]
}

/** The card takes over what its sources say (domain.md 10.1): each field keeps beside it what was taken, all in one undo step. */
export const takeArrivals: Command<Input> = {
  name: 'card.take',
  check: (project, { taken }) =>
    all(
      ...taken.map(({ place, words }) => () => {
        if (place.id === null) return acceptedFixed(place.noun, fieldsOf(place, words))
        const there = present(project, place.noun, [place.id])
        return there.ok ? acceptedFields(place.noun, fieldsOf(place, words), [place.id]) : there
      }),
      ok,
    ),
  run: (draft, { taken }) =>
    taken.map(({ place, words }) => {
      const fields = fieldsOf(place, words)
      if (place.id === null) draft.setFixed(place.noun, fields)
      else draft.set(place.noun, place.id, fields as never)
      return place.id ?? place.noun
    }),
}

const fieldsOf = ({ field }: ArrivalPlace, words: string) => ({ [field]: words, [takenOf(field)]: words })
