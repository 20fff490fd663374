import type { Letterhead } from './letterhead.ts'

interface Margins {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const LEAST = 20
const LONG_KEPT = 30

/** Millimetres of a sheet as the organisation wants them; never narrower than the paper's own. */
export const marginsOn = (
  { left, right, top, bottom }: Margins,
  { strict, longKept }: Pick<Letterhead, 'strict' | 'longKept'>,
): Margins => ({
  left: Math.max(left, longKept ? LONG_KEPT : LEAST),
  right,
  top: strict ? Math.max(top, LEAST) : top,
  bottom: strict ? Math.max(bottom, LEAST) : bottom,
})
