/** Who has which sheet: `hand` stands for a person, sheets are counted from 0. */
interface Seat {
  readonly hand: string
  readonly sheet: number
}

/** Sheets that go round (6-3-5). `turn` counts from 0 and stays below `turns`. */
export interface Ring {
  readonly turn: number
  readonly turns: number
  readonly sheets: number
  readonly seats: readonly Seat[]
}

/** A sheet for everybody, in the order given. No more turns than sheets: after that all would have their own again. */
export const openRing = (hands: readonly string[], planned: number): Ring => ({
  turn: 0,
  turns: Math.min(planned, hands.length),
  sheets: hands.length,
  seats: hands.map((hand, sheet) => ({ hand, sheet })),
})

/** Whoever comes later begins a sheet of their own, which from then on goes round with the others. */
export function sitDown(ring: Ring, hand: string): Ring {
  if (sheetOf(ring, hand) !== null) return ring
  return { ...ring, sheets: ring.sheets + 1, seats: [...ring.seats, { hand, sheet: ring.sheets }] }
}

/**
 * Every sheet goes on to the next person. The place of somebody who left stays, so the sheet that comes there rests one
 * turn, and whoever comes back has their place again. No sheet is with two, and until the last turn nobody gets one twice.
 */
export const handOn = (ring: Ring): Ring => ({
  ...ring,
  turn: ring.turn + 1,
  seats: ring.seats.map(({ hand, sheet }) => ({ hand, sheet: (sheet + 1) % ring.sheets })),
})

export const sheetOf = ({ seats }: Ring, hand: string): number | null =>
  seats.find((one) => one.hand === hand)?.sheet ?? null

export const isLastTurn = ({ turn, turns }: Ring): boolean => turn + 1 >= turns
