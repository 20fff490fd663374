import { mapShown, procedureShown, SHOWS } from '@potok/exporters'
import { type Project, placesOf, type ThingDifference, thingDifferences } from '@potok/model'
import type { Store } from '../stores/store.ts'
import { contentOf } from './files.ts'
import { frozen, projectIn } from './frozen.ts'
import type { Submission } from './submissions.ts'

export interface Differing {
  readonly places: number
  readonly things: readonly ThingDifference[]
}

/** Where the project as it is now differs from what was frozen, of all that the paper shows. */
export function differing(store: Store, submission: Submission, now: Project): Differing {
  const before = projectIn(contentOf(store, submission))
  // Both come from the same bytes' shape: a way of writing an accent is no difference.
  const after = projectIn(frozen(now).bytes)
  const what = submission.what as keyof typeof SHOWS
  const things = thingDifferences(before, after, {
    at: SHOWS[what],
    map: mapShown(before, what, submission.map),
    procedure: procedureShown(before, what, submission.map),
  })
  return { places: placesOf(things), things }
}
