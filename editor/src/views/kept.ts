import type { Id } from '@potok/model'

/** Where a person looks: the middle of the sheet in units of the map, and the scale. */
export interface Viewpoint {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** Places 1 to 9. */
export type Viewpoints = Readonly<Record<string, Viewpoint>>

const NONE: Viewpoints = {}
const key = (project: string, map: Id) => `potok.views.${project}.${map}`

/** The places that this browser keeps of one map; what cannot be read is none. */
export function keptViews(project: string, map: Id): Viewpoints {
  try {
    const kept = JSON.parse(localStorage.getItem(key(project, map)) ?? '{}') as Record<string, Partial<Viewpoint>>
    const whole = Object.entries(kept).filter(
      ([place, one]) => /^[1-9]$/.test(place) && [one?.x, one?.y, one?.zoom].every(Number.isFinite),
    )
    return Object.fromEntries(whole) as Viewpoints
  } catch {
    return NONE
  }
}

/** False where the browser keeps nothing. */
export function keepView(project: string, map: Id, place: string, view: Viewpoint): boolean {
  try {
    localStorage.setItem(key(project, map), JSON.stringify({ ...keptViews(project, map), [place]: view }))
    return true
  } catch {
    return false
  }
}
