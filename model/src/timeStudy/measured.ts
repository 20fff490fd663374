import type { Id } from '../ids.ts'
import type { Timed } from '../records/observation.ts'
import type { Project } from '../records/project.ts'
import type { Time } from '../records/time.ts'
import { percentile } from '../simulation/percentile.ts'
import { timingsOf } from './timings.ts'

/** From so many timings on their mean is the expectation; with fewer it is that of the triple (domain.md 3.4). */
const FEWEST_FOR_MEAN = 5
/** From so many timings on a simulation draws among them (domain.md 5). */
export const FEWEST_FOR_DRAWING = 10

/** Least, median and most of the timings, which come along; null for none (domain.md 5). `kept` rises. */
export function timeOfTimings(kept: readonly number[]): Time | null {
  const [min, max] = [kept[0], kept[kept.length - 1]]
  if (min === undefined || max === undefined) return null
  return { triple: [min, percentile(kept, 0.5), max], basis: 'work', source: 'measured', sample: kept }
}

/** Mean of the timings that this time is of; null where they are too few or it is not taken from timings. */
export function sampleMean({ sample }: Time): number | null {
  if (!sample || sample.length < FEWEST_FOR_MEAN) return null
  return sample.reduce((sum, one) => sum + one, 0) / sample.length
}

type Element = { readonly id: Id } & { readonly [P in Timed]?: unknown }
type Observed = Pick<Project, 'observations'>

const known = new WeakMap<object, { said: string; record: object }>()

/**
 * The element with the times that its timings say now: a time once taken from timings follows them, so that one more, or
 * one left out by a colleague, counts at once. All left out: the triple stays and the timings are forgotten. An element
 * that nothing of this changes is given back itself, and the same timings give the same object.
 */
export function underTimings<E extends Element>(element: E, project: Observed, parts: readonly Timed[]): E {
  if (project.observations.size === 0) return element
  const times: Partial<Record<Timed, Time>> = {}
  for (const part of parts) {
    const time = element[part] as Time | null
    if (!time?.sample) continue
    const { all, kept } = timingsOf(project, element.id, part)
    if (all.length === 0 || same(time.sample, kept)) continue
    const { sample: _, ...bare } = time
    times[part] = timeOfTimings(kept) ?? bare
  }
  const said = JSON.stringify(times)
  if (said === '{}') return element
  const before = known.get(element)
  if (before?.said === said) return before.record as E
  const record = Object.freeze({ ...element, ...times })
  known.set(element, { said, record })
  return record
}

const same = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((one, at) => one === b[at])
