import type { Id } from '@potok/model'

/** Where a person looks: the middle of the sheet in units of the map, and the scale. */
export interface Viewpoint {
  readonly x: number
  readonly y: number
  readonly zoom: number
  /** What the person calls it; empty: only by its digit. */
  readonly name?: string
}

export const LONGEST_NAME = 60

/** Places 1 to 9. */
export type Viewpoints = Readonly<Record<string, Viewpoint>>

const NONE: Viewpoints = {}
const nameIn = ({ name }: Partial<Viewpoint>) => (typeof name === 'string' ? name.slice(0, LONGEST_NAME) : '')
const key = (project: string, map: Id) => `potok.views.${project}.${map}`

/** The places that this browser keeps of one map; what cannot be read is none. */
export function keptViews(project: string, map: Id): Viewpoints {
  try {
    const kept = JSON.parse(localStorage.getItem(key(project, map)) ?? '{}') as Record<string, Partial<Viewpoint>>
    const whole = Object.entries(kept).filter(
      ([place, one]) => /^[1-9]$/.test(place) && [one?.x, one?.y, one?.zoom].every(Number.isFinite),
    )
    return Object.fromEntries(whole.map(([place, one]) => [place, { ...one, name: nameIn(one) }])) as Viewpoints
  } catch {
    return NONE
  }
}

/** What is kept from now on; false where the browser keeps nothing. */
export function keepViews(project: string, map: Id, views: Viewpoints): boolean {
  try {
    localStorage.setItem(key(project, map), JSON.stringify(views))
    return true
  } catch {
    return false
  }
}
