import type { Clip } from '../document/clip.ts'
import { byOrder } from '../graph/byOrder.ts'
import { type Id, newId } from '../ids.ts'
import type { Place, Project } from '../records/project.ts'
import { ok, type Result, refuse } from '../result.ts'
import { acceptedFields, all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  map: Id
  clip: Clip
  /** How far from where they were copied. */
  by: readonly [dx: number, dy: number]
  lane?: Id | null
}

export const MOST_PASTED = 2000

export function notTooMany(count: number): Result {
  if (count <= MOST_PASTED) return ok()
  const values = { count, most: MOST_PASTED }
  return refuse('paste.tooMany', `At most ${MOST_PASTED} steps can be pasted at once.`, [], values)
}

/** Copies get new ids and remember where they come from; flows inside the clip come along. */
export const pasteSteps: Command<Input> = {
  name: 'step.paste',
  check: (project, { map, clip, lane }) =>
    all(
      ...(clip.groups ?? []).map(
        ({ fields }) =>
          () =>
            acceptedFields('groups', fields),
      ),
      () => present(project, 'maps', [map]),
      () => present(project, 'lanes', lane ? [lane] : []),
      () => notTooMany(clip.steps.length),
      () =>
        all(
          ...clip.steps.map(
            ({ fields }) =>
              () =>
                acceptedFields('steps', fields),
          ),
        ),
      () =>
        all(
          ...clip.flows.map(
            ({ fields }) =>
              () =>
                acceptedFields('flows', fields),
          ),
        ),
    ),
  run(draft, { map, clip, by, lane }) {
    const ids = new Map(clip.steps.map(({ id }) => [id, newId()]))
    const groups = new Map((clip.groups ?? []).map(({ id }) => [id, newId()]))
    for (const { id, fields } of clip.groups ?? []) draft.create('groups', { ...fields, map }, groups.get(id))
    const homes = homesOf(draft.project, map, clip, lane ?? null)
    for (const { id, fields, place } of clip.steps) {
      const { lane: own, rise } = homes.get(fields.lane ?? null)!
      const join = fields.join ? (ids.get(fields.join) ?? null) : null
      const group = groups.get(fields.group ?? '') ?? null
      draft.create('steps', { ...fields, map, lane: own, group, join, from: [id] }, ids.get(id))
      if (place) draft.place(ids.get(id) as Id, moved(place, [by[0], rise ?? by[1]]))
    }
    for (const { id, fields } of clip.flows) {
      const start = ids.get(fields.start ?? '')
      const end = ids.get(fields.end ?? '')
      if (start && end) draft.create('flows', { ...fields, map, start, end, from: [id] })
    }
    return [...ids.values()]
  },
}

const moved = ([x, y, ...size]: Place, [dx, dy]: readonly [number, number]): Place =>
  [x + dx, y + dy, ...size] as unknown as Place

interface Home {
  readonly lane: Id | null
  /** What brings steps of another lane to the top row of this one; null: they keep their row. */
  readonly rise: number | null
}

/** Where the steps of each lane of the clip go: their own lane, that of the same participant on this map, or the one given. */
function homesOf(project: Project, map: Id, clip: Clip, given: Id | null): Map<Id | null, Home> {
  const lanes = [...project.lanes.values()].filter((one) => one.map === map).sort(byOrder)
  const homes = new Map<Id | null, Home>()
  for (const from of new Set(clip.steps.map(({ fields }) => fields.lane ?? null))) {
    const who = project.lanes.get(from ?? '')?.participant
    const same = lanes.find(({ id }) => id === from)
    const lane = (same ?? lanes.find((one) => who && one.participant === who))?.id ?? given ?? lanes[0]?.id ?? null
    const top = topOf(clip.steps.filter(({ fields }) => (fields.lane ?? null) === from).map(({ place }) => place))
    const there = [...project.steps.values()].filter((step) => step.lane === lane)
    homes.set(from, { lane, rise: same ? null : topOf(there.map(({ id }) => project.layout.get(id) ?? null)) - top })
  }
  return homes
}

const ROW = 8

const topOf = (places: readonly (Place | null)[]): number => {
  const tops = places.flatMap((place) => (place ? [place[1]] : []))
  return tops.length > 0 ? Math.min(...tops) : ROW
}
