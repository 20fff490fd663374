import { type Flow, type Id, type Project, problemsOf, type Step } from '@potok/model'
import { readingsOf } from './readings.ts'
import { says, wordsOf } from './words.ts'

export const FILTERS = ['timeless', 'troubled', 'losses'] as const
export type Filter = (typeof FILTERS)[number]

export interface Query {
  readonly words: string
  readonly filter: Filter | null
}

/** Where something stands on the sheet; null: nowhere yet. */
export type PlaceOf = (id: Id) => { readonly x: number; readonly y: number } | null

/** Steps and flows of a map that the query means, from left to right. Words are read on the other keyboard layout when they say nothing on theirs. */
export function findOn(map: Id, project: Project, { words, filter }: Query, placeOf: PlaceOf): Id[] {
  if (wordsOf(words).length === 0 && filter === null) return []
  const steps = [...project.steps.values()].filter((one) => one.map === map)
  const flows = [...project.flows.values()].filter((one) => one.map === map)
  const troubled = troubles(map, project)
  const passes = (one: Step | Flow) => filter === null || PASSES[filter](one, troubled)
  const meant = (asked: readonly string[]): Id[] => [
    ...steps.filter((step) => passes(step) && says(toldBy(step, project, troubled), asked)).map(({ id }) => id),
    ...flows
      .filter((flow) => passes(flow) && says([flow.label, ...(troubled.get(flow.id) ?? [])].join(' '), asked))
      .map(({ id }) => id),
  ]
  const readings = readingsOf(words).map((reading) => meant(wordsOf(reading)))
  const found = readings.find((ids) => ids.length > 0) ?? []
  return inOrder(found, placeOf)
}

/** What is said about each troubled element: numbers and texts of its problems. */
type Troubles = ReadonlyMap<Id, readonly string[]>

function troubles(map: Id, project: Project): Troubles {
  const told = new Map<Id, string[]>()
  for (const { number, text, anchors } of problemsOf(map, project))
    for (const anchor of anchors) told.set(anchor, [...(told.get(anchor) ?? []), `${number ?? ''} ${text}`])
  return told
}

const PASSES: Record<Filter, (one: Step | Flow, troubled: Troubles) => boolean> = {
  timeless: (one) => isStep(one) && (one.look === 'operation' || one.look === 'wait') && one.time === null,
  troubled: ({ id }, troubled) => troubled.has(id),
  losses: (one) =>
    isStep(one)
      ? one.value === 'NVA' || one.look === 'wait'
      : one.wait !== null || one.transfer !== null || one.returns,
}

const isStep = (one: Step | Flow): one is Step => 'look' in one

function toldBy(step: Step, project: Project, troubled: Troubles): string {
  const who = project.participants.get(project.lanes.get(step.lane ?? '')?.participant ?? '')
  return [step.text, step.textEn, who?.name, who?.nameEn, ...(troubled.get(step.id) ?? [])].join(' ')
}

function inOrder(ids: readonly Id[], placeOf: PlaceOf): Id[] {
  const places = new Map(ids.map((id) => [id, placeOf(id) ?? { x: Infinity, y: 0 }]))
  const [x, y] = [(id: Id) => places.get(id)?.x ?? 0, (id: Id) => places.get(id)?.y ?? 0]
  return [...ids].sort((a, b) => (x(a) === x(b) ? y(a) - y(b) : x(a) - x(b)))
}
