import {
  type Analysis,
  analyse,
  type Id,
  type MapRecord,
  mapOfState,
  type ProcessMap,
  type Project,
  processMap,
  type Step,
} from '@potok/model'
import { type Lang, textsOf } from '../texts/texts.ts'
import { formatNumber, formatRange } from './numbers.ts'
import { nameOf, namesOf, textOf } from './procedure/reading.ts'

/** The map of the whole process in this state, and its figures where it has sound ones. */
export interface OfState {
  readonly map: ProcessMap
  readonly found: Analysis | null
}

export function ofState(project: Project, state: MapRecord['state']): OfState | null {
  const record = mapOfState(project, state)
  return record?.state === state ? ofMap(project, record.id) : null
}

export function ofMap(project: Project, id: Id): OfState | null {
  const map = processMap(project, id)
  if (!map) return null
  const found = analyse(map, project)
  return { map, found: found.sound ? found : null }
}

/** In working days, «5,7–50,4 р. д.»; empty while the map has no sound figures. */
export function leadTimeOf({ map, found }: OfState, project: Project, lang: Lang): string {
  if (!found || map.steps.length === 0) return ''
  const t = textsOf(lang)
  const days = (minutes: number) => minutes / project.settings.workdayMinutes
  const range = found.atLeast
    ? `${t.atLeast}${formatNumber(days(found.min), 1, lang)}`
    : formatRange(days(found.min), days(found.max.heading.minutes), 1, lang)
  return `${range}\u00a0${t.units.workday}`
}

/** What a map says of its process: where it begins and ends, what comes in and goes out, who works with what. */
export interface Characteristics {
  readonly starts: readonly string[]
  readonly ends: readonly string[]
  readonly inputs: readonly string[]
  readonly suppliers: readonly string[]
  readonly outputs: readonly string[]
  readonly performers: readonly string[]
  readonly systems: readonly string[]
}

/** Inputs are the documents of the operations that work begins with, outputs those of the operations that a primary end follows. */
export function characteristicsOf(map: ProcessMap, project: Project, lang: Lang): Characteristics {
  const operations = map.steps.filter(({ look }) => look === 'operation')
  const starts = map.steps.filter(({ look }) => look === 'start')
  const ends = map.steps.filter(({ look, outcome }) => look === 'end' && outcome === 'primary')
  const first = next(starts, map, 'ahead')
  const last = next(ends, map, 'back')
  const documents = (steps: readonly Step[]) =>
    namesOf(
      steps.flatMap((step) => step.documents),
      project.documents,
      lang,
    )
  const performers = (steps: readonly Step[]) => [...new Set(steps.flatMap((step) => performer(step, project, lang)))]
  return {
    starts: told(starts, lang),
    ends: told(ends, lang),
    inputs: documents(first),
    suppliers: performers(first),
    outputs: documents(last),
    performers: performers(operations.filter(({ client }) => !client)),
    systems: namesOf(
      operations.flatMap((step) => step.systems),
      project.systems,
      lang,
    ),
  }
}

const told = (steps: readonly Step[], lang: Lang) =>
  steps.map((step) => textOf(step, lang).trim()).filter((text) => text !== '')

function performer({ lane }: Step, project: Project, lang: Lang): string[] {
  const name = nameOf(project.lanes.get(lane ?? '')?.participant ?? undefined, project, lang)
  return name === '' ? [] : [name]
}

/** The operations met first from these steps; decisions, joins and waits are passed through. */
function next(from: readonly Step[], { steps, flows }: ProcessMap, way: 'ahead' | 'back'): Step[] {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const seen = new Set(from.map(({ id }) => id))
  const found: Step[] = []
  for (const id of seen)
    for (const flow of flows) {
      const [here, there] = way === 'ahead' ? [flow.start, flow.end] : [flow.end, flow.start]
      if (here !== id || flow.returns || there === null || seen.has(there)) continue
      const step = byId.get(there)
      if (step?.look === 'operation') found.push(step)
      else seen.add(there)
    }
  return steps.filter((step) => found.includes(step))
}

const STATES = ['none', 'described', 'inProject', 'improved', 'standard'] as const
export type ProcessState = (typeof STATES)[number]

/** How far the work on the process is (domain.md 10.3). */
export function processState(project: Project): ProcessState {
  const procedures = [...project.procedures.values()]
  if (procedures.some(({ state }) => state === 'approved' || state === 'finished')) return 'standard'
  const actions = [...project.actions.values()].filter(({ state }) => state !== 'cancelled')
  const isDone = actions.length > 0 && actions.every(({ state }) => state === 'done' || state === 'doneLate')
  if (isDone) return 'improved'
  if (actions.length > 0 || ofState(project, 'target')) return 'inProject'
  const current = ofState(project, 'current')
  return current?.map.steps.some(({ look }) => look === 'operation') ? 'described' : 'none'
}
