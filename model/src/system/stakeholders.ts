import type { Element } from '../records/element.ts'

/** What is done with a stakeholder: engaged closely, kept satisfied, kept informed, watched. */
export const QUADRANTS = ['satisfy', 'engage', 'watch', 'inform'] as const

export type Quadrant = (typeof QUADRANTS)[number]

/** On the scale of 1…5 what is more than this is high. */
export const MIDDLE = 3

/** Null while one of the two numbers is not known. */
export function quadrantOf({ influence, interest }: Pick<Element, 'influence' | 'interest'>): Quadrant | null {
  if (influence === null || interest === null) return null
  if (influence > MIDDLE) return interest > MIDDLE ? 'engage' : 'satisfy'
  return interest > MIDDLE ? 'inform' : 'watch'
}

/** Who can stand on the grid: somebody, not something. */
export const isSomebody = ({ kind }: Pick<Element, 'kind'>): boolean =>
  kind === 'client' || kind === 'participant' || kind === 'stakeholder' || kind === 'organisation'
