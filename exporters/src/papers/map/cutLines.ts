/** From where to where something stands that a cut may not part. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface Cut {
  readonly at: number
  /** How far the sheet before the cut goes on beyond it: over this strip the next sheet is glued. */
  readonly overlap: number
  /** How far the sheet after the cut begins before it, so that what is parted is whole there too. */
  readonly lead: number
  /** How many things it parts all the same. */
  readonly parted: number
}

const OVERLAP = 10
const ROOM = 0.4
/** How far a cut may move back so that it parts nothing. */
const SHIFT = 0.25
const LEAST = 0.3

/**
 * Where to cut a length so that no part with its strip is longer than `most`, and nothing taken is parted. Where nothing is free, both
 * sheets go on beyond the cut until what is parted stands whole on each. The parts are as even as their number allows.
 */
export function cutLines(whole: Stretch, most: number, taken: readonly Stretch[]): Cut[] {
  const first = cutAt(whole, most, taken)
  let best = first
  for (let share = 0.97; share > 0.5; share -= 0.03) {
    const tried = cutAt(whole, most * share, taken)
    if (tried.length > first.length) break
    if (harm(tried) <= harm(best)) best = tried
  }
  return best
}

const harm = (cuts: readonly Cut[]) => cuts.reduce((sum, { overlap, parted }) => sum + parted * 100 + overlap, 0)

function cutAt({ from, to }: Stretch, most: number, taken: readonly Stretch[]): Cut[] {
  const cuts: Cut[] = []
  let [start, room] = [from, most]
  while (to - start > room + 0.01) {
    const cut = cutIn(start, room - OVERLAP, taken)
    cuts.push(cut)
    start = cut.at
    room = most - cut.lead
  }
  return cuts
}

function cutIn(start: number, room: number, taken: readonly Stretch[]): Cut {
  const end = start + room
  const near = taken.filter(({ from, to }) => from < end + OVERLAP && to > start)
  const edges = near
    .flatMap(({ from, to }) => [from - ROOM, to + ROOM])
    .filter((at) => at > start + room * LEAST && at < end)
  let best: (Cut & { price: number }) | null = null
  for (const at of [end, ...edges]) {
    const parted = near.filter(({ from, to }) => from < at && at < to)
    const overlap = Math.max(OVERLAP, ...parted.map(({ to }) => to - at + ROOM))
    const back = (end - at) / room
    const fits = at + overlap <= end + OVERLAP + 0.01 ? 0 : 1e6
    const price = fits + parted.length * 10 + back + (back > SHIFT ? 5 + back * 10 : 0)
    if (!best || price < best.price) {
      const lead = Math.max(0, ...parted.map(({ from }) => at - from + ROOM))
      best = { at, overlap, lead, parted: parted.length, price }
    }
  }
  const { at, overlap, lead, parted } = best!
  return { at, overlap: Math.min(overlap, end + OVERLAP - at), lead: Math.min(lead, room * LEAST), parted }
}
