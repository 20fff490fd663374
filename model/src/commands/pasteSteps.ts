import type { Clip } from '../clip/clip.ts'
import { homesOf } from '../clip/homes.ts'
import { settled } from '../clip/settled.ts'
import type { Draft } from '../document/draft.ts'
import { isPlace } from '../document/layout.ts'
import { type Id, isId, newId } from '../ids.ts'
import type { Noun } from '../records/nouns.ts'
import type { Place, Project } from '../records/project.ts'
import { ok, type Result, refuse } from '../result.ts'
import { mapsWithin } from '../subprocess/inside.ts'
import { acceptedFields, all, present, presentMap } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  map: Id
  clip: Clip
  /** How far from where they were copied. */
  by: readonly [dx: number, dy: number]
  lane?: Id | null
  /** It was copied in another project: none of its ids means anything here. */
  isForeign?: boolean
}

export const MOST_PASTED = 2000

export function notTooMany(count: number): Result {
  if (count <= MOST_PASTED) return ok()
  const values = { count, most: MOST_PASTED }
  return refuse('paste.tooMany', `At most ${MOST_PASTED} steps can be pasted at once.`, [], values)
}

/**
 * Copies get new ids and remember where they come from; flows inside the clip, whole groups and pins of problems come
 * along. From another project everything that the clip names comes along too, found by its name or made anew.
 */
export const pasteSteps: Command<Input> = {
  name: 'step.paste',
  check: (project, { map, clip, by, lane }) =>
    all(
      () => presentMap(project, map, 'process'),
      () => present(project, 'lanes', lane ? [lane] : []),
      () => wellFormed(clip),
      () => (isPlace(by) ? ok() : odd()),
    ),
  run(draft, input) {
    const { map, by, lane, isForeign = false } = input
    const { clip, lanes } = isForeign ? settled(draft, input.clip, map) : { clip: input.clip, lanes: null }
    const ids = new Map([...clip.steps, ...clip.flows, ...(clip.groups ?? [])].map(({ id }) => [id, newId()]))
    const renewed = (id: Id | null | undefined) => ids.get(id ?? '') ?? null
    const from = (id: Id) => (isForeign ? [] : [id])
    for (const { id, fields } of clip.groups ?? []) draft.create('groups', { ...fields, map }, ids.get(id))
    const homes = homesOf(draft.project, map, clip, { given: lane ?? null, foreign: lanes })
    for (const { id, fields, place } of clip.steps) {
      const { lane: own, rise } = homes.get(fields.lane ?? null)!
      const inner = isForeign ? null : innerMap(draft.project, fields.subprocess, map)
      const ties = { group: renewed(fields.group), join: renewed(fields.join), subprocess: inner }
      draft.create('steps', { ...fields, ...ties, map, lane: own, from: from(id) }, ids.get(id))
      if (place) draft.place(ids.get(id) as Id, moved(place, [by[0], rise ?? by[1]]))
    }
    for (const { id, fields } of clip.flows) {
      const [start, end] = [renewed(fields.start), renewed(fields.end)]
      if (start && end) draft.create('flows', { ...fields, map, start, end, from: from(id) }, ids.get(id))
    }
    pin(draft, clip, ids, isForeign)
    return clip.steps.map(({ id }) => ids.get(id) as Id)
  },
}

/** A copy stands for the same map, unless that has the map it is pasted onto within it. */
const innerMap = (project: Project, inner: Id | null | undefined, map: Id): Id | null =>
  inner && project.maps.has(inner) && !mapsWithin(project, inner).has(map) ? inner : null

/** The same problems on the copies; those of another project come with their texts and get a number of this one. */
function pin(draft: Draft, { problems = [] }: Clip, ids: ReadonlyMap<Id, Id>, isForeign: boolean): void {
  for (const { id, fields } of problems) {
    const anchors = (fields.anchors ?? []).flatMap((on) => ids.get(on) ?? [])
    if (isForeign) draft.create('problems', { ...fields, number: null, anchors })
    else if (draft.project.problems.has(id))
      for (const on of anchors) draft.include('problems', id, 'anchors', on, true)
  }
}

const NAMED = ['groups', 'participants', 'documents', 'systems', 'problems'] as const satisfies Noun[]

/** A clipboard holds what anybody put there. */
function wellFormed(clip: Clip): Result {
  const copied = NAMED.flatMap((noun) => (clip[noun] ?? []).map((one) => ({ noun: noun as Noun, ...one })))
  const elements = [
    ...clip.steps.map((one) => ({ noun: 'steps' as Noun, ...one })),
    ...clip.flows.map((one) => ({ noun: 'flows' as Noun, ...one })),
  ]
  return all(
    () => notTooMany(clip.steps.length),
    () => notTooMany(copied.length - (clip.groups?.length ?? 0)),
    () => ([...elements, ...copied, ...(clip.lanes ?? [])].every(({ id }) => isId(id)) ? ok() : odd()),
    () => (clip.steps.every(({ place }) => place === null || isPlace(place)) ? ok() : odd()),
    ...[...elements, ...copied].map(
      ({ noun, fields }) =>
        () =>
          acceptedFields(noun, fields),
    ),
  )
}

const odd = () => refuse('paste.odd', 'What was copied cannot be read.')

const moved = ([x, y, ...size]: Place, [dx, dy]: readonly [number, number]): Place =>
  [x + dx, y + dy, ...size] as unknown as Place
