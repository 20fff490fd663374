import { canConnect } from '../commands/connect.ts'
import { changed } from '../document/difference.ts'
import { OWNERS } from '../document/living.ts'
import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import { NOUNS, type Noun, NUMBERED } from '../records/nouns.ts'
import type { Place, Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import { type FieldDifference, fieldDifferences, nameAnywhere } from './fieldDifferences.ts'

/** Everything that bringing one thing back would write, and what of its old state it could not have. */
export interface BroughtBack {
  /** It is not there now. */
  readonly isGone: boolean
  /** All fields of a thing that is gone, else those that differ. */
  readonly fields: Readonly<Record<string, unknown>>
  /** The same, as they read now (`before`) and as they will read (`after`). */
  readonly differences: readonly FieldDifference[]
  /** Where it stood, if it stands elsewhere now. */
  readonly place: Place | null
  /** Flows between it and steps that are there, which come back or lead to it again. */
  readonly flows: readonly { readonly id: Id; readonly fields: Readonly<Partial<Flow>> }[]
  /** What it named then and is gone since, by field. */
  readonly missing: readonly { readonly field: string; readonly names: readonly string[] }[]
}

type Fields = Record<string, unknown>

/** What one thing would be if it were again as in an older state of the project; null where it was not there then. */
export function broughtBack(now: Project, was: Project, noun: Noun, id: Id): BroughtBack | null {
  const [older, present] = [was[noun].get(id), now[noun].get(id)] as readonly (Fields | undefined)[]
  if (!older) return null
  const wanted: Fields = Object.fromEntries(Object.keys(NOUNS[noun]).map((field) => [field, older[field]]))
  // A number is the server's: two problems must never bear one.
  if ((NUMBERED as readonly Noun[]).includes(noun)) delete wanted.number
  const missing = missingOf(now, was, wanted)
  for (const { field, optional, of, or } of OWNERS[noun] ?? []) {
    const owner = wanted[field] as Id | null
    const lives = owner !== null && (now[of].has(owner) || (or !== undefined && now[or].has(owner)))
    if (lives || owner === null || !optional) continue
    wanted[field] = present?.[field] ?? (of === 'lanes' ? laneInstead(now, was, owner) : null)
  }
  const fields = present ? (changed(pick(NOUNS[noun], wanted), present, wanted) ?? {}) : wanted
  const old = placeThen(now, was, older, wanted, id)
  const place = old && JSON.stringify(old) !== JSON.stringify(now.layout.get(id)) ? old : null
  return {
    isGone: !present,
    fields,
    differences: present ? fieldDifferences(now, was, noun, present, fields) : [],
    place,
    flows: noun === 'steps' ? flowsBack(now, was, { ...older, ...wanted, id } as Step, !present) : [],
    missing,
  }
}

export const isAsItWas = ({ isGone, fields, place, flows }: BroughtBack): boolean =>
  !isGone && !place && flows.length === 0 && Object.keys(fields).length === 0

/** Where it stood; in another lane than then it stands in the top row of that one, as far along as it did. */
function placeThen(now: Project, was: Project, older: Fields, wanted: Fields, id: Id): Place | null {
  const old = was.layout.get(id) ?? null
  if (!old || wanted.lane === older.lane) return old
  const rows = [...now.steps.values()]
    .filter(({ lane }) => lane === wanted.lane)
    .flatMap((step) => now.layout.get(step.id)?.[1] ?? [])
  return rows.length > 0 ? [old[0], Math.min(...rows)] : old
}

const pick = (fields: object, of: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name in of))

/** Whatever lived then and does not now; where a copy comes from is no part of what it is. */
function missingOf(now: Project, was: Project, fields: Fields): BroughtBack['missing'] {
  return Object.entries(fields).flatMap(([field, value]) => {
    if (field === 'from') return []
    const ids = (Array.isArray(value) ? value : [value]).filter((one): one is Id => typeof one === 'string')
    const names = ids.filter((one) => nameAnywhere(now, one) === null).flatMap((one) => nameAnywhere(was, one) ?? [])
    return names.length > 0 ? [{ field, names }] : []
  })
}

/** Where its lane is gone: a lane of the same participant on the map, else the first one. */
function laneInstead(now: Project, was: Project, lane: Id): Id | null {
  const old = was.lanes.get(lane)
  const lanes = [...now.lanes.values()]
    .filter(({ map }) => map === old?.map)
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
  const same = lanes.find(({ participant }) => participant !== null && participant === old?.participant)
  return (same ?? lanes[0])?.id ?? null
}

/**
 * The flows of a step that are gone since come back where the step at their other end is there. One into a step that was
 * taken out of its chain, and leads on to what came next, leads to the step again; where somebody led it elsewhere it stays.
 */
function flowsBack(now: Project, was: Project, step: Step, isGone: boolean): BroughtBack['flows'] {
  const found: { id: Id; fields: Partial<Flow> }[] = []
  const own = [...was.flows.values()].filter(({ start, end }) => start === step.id || end === step.id)
  const next = new Set(own.flatMap(({ start, end }) => (start === step.id && end ? [end] : [])))
  const flows = new Map(now.flows)
  const steps = new Map(now.steps).set(step.id, step)
  for (const flow of own) {
    const { id, start, end } = flow
    const present = flows.get(id)
    if (present) {
      const hasClosed = isGone && present.start === start && next.has(present.end ?? '')
      if (!hasClosed) continue
      flows.delete(id)
    }
    if (!start || !end || !canConnect({ ...now, steps, flows }, start, end).ok) {
      if (present) flows.set(id, present)
      continue
    }
    const fields: Partial<Flow> = present ? { end, bend: flow.bend } : plain(flow)
    flows.set(id, { ...flow, ...fields })
    found.push({ id, fields })
  }
  return found
}

const plain = (flow: Flow): Partial<Flow> =>
  Object.fromEntries(Object.keys(NOUNS.flows).map((field) => [field, flow[field as keyof Flow]]))
