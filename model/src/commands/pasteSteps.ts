import type { Clip } from '../document/clip.ts'
import { type Id, newId } from '../ids.ts'
import type { Place } from '../records/project.ts'
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
    const lanes = new Set([...draft.project.lanes.values()].filter((one) => one.map === map).map(({ id }) => id))
    for (const { id, fields, place } of clip.steps) {
      const own = fields.lane && lanes.has(fields.lane) ? fields.lane : (lane ?? [...lanes][0] ?? null)
      const join = fields.join ? (ids.get(fields.join) ?? null) : null
      draft.create('steps', { ...fields, map, lane: own, join, from: [id] }, ids.get(id))
      if (place) draft.place(ids.get(id) as Id, moved(place, by))
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
