import type { Id } from '../ids.ts'
import { type Before, type Numbering, type Placing, placeIn } from './making.ts'
import { ordinalsOf, sequenceOf } from './numbers.ts'
import type { Reading } from './reading.ts'

/** Numbers depend on the map's shape and on who stands further left. */
export function numberingOf(
  reading: Reading,
  placing: Placing,
  suspects: ReadonlySet<Id> | null,
  before: Before,
): Numbering {
  if (!suspects || !before) {
    const sequence = sequenceOf(reading)
    const lefts = Float64Array.from(sequence.ids, (id) => placeIn(placing, id)![0])
    return { sequence, lefts, ordinals: ordinalsOf(sequence, lefts) }
  }
  const { sequence } = before.numbering
  const strays = [...suspects].filter((id) => {
    return before.numbering.lefts[sequence.at.get(id)!] !== placeIn(placing, id)![0]
  })
  if (strays.length === 0) return before.numbering
  const lefts = before.numbering.lefts.slice()
  for (const id of strays) lefts[sequence.at.get(id)!] = placeIn(placing, id)![0]
  return { sequence, lefts, ordinals: ordinalsOf(sequence, lefts) }
}

/** Of two numberings of one sequence. */
export function renumbered(before: Numbering, after: Numbering): Id[] {
  if (before === after) return []
  return after.sequence.ids.filter((_, at) => before.ordinals[at] !== after.ordinals[at])
}
