import {
  type Analysis,
  analyse,
  basisOf,
  type Id,
  type Passage,
  type ProcessMap,
  type Project,
  passages,
  problemImpacts,
  simulation,
} from '@potok/model'

/** Lead time of one map in the unit that its maximum asks for; `places` are decimals. */
export interface LeadTime {
  readonly unit: 'day' | 'hour' | 'minute'
  readonly places: number
  readonly min: number
  readonly max: number
  readonly expected: number
  /** 85 of 100 cases are done by then; null when no simulated case was. */
  readonly most85: number | null
  readonly atLeast: boolean
  /** Rounded so that work and waits make the minimum, and work, waits and returns the maximum. */
  readonly work: readonly [number, number]
  readonly waits: readonly [number, number]
  readonly returns: number
}

export interface MapFigures {
  readonly analysis: Extract<Analysis, { sound: true }>
  readonly leadTime: LeadTime
  readonly longest: Passage
  /** Problem → minutes that it costs at most. */
  readonly impacts: ReadonlyMap<Id, number>
}

/** Null when a check blocks the map's figures. */
export function figuresOf(map: ProcessMap, project: Project): MapFigures | null {
  const analysis = analyse(map, project)
  const found = passages(map, project)
  if (!analysis.sound || !found) return null
  const p85 = keptP85(map, project)
  const basis = basisOf(map, project)
  const impacts = basis.sound ? problemImpacts(basis, map, project) : []
  const { workdayMinutes } = project.settings
  const most = analysis.max.heading.minutes
  const unit = most >= workdayMinutes ? 'day' : most > 120 ? 'hour' : 'minute'
  const minutes = { day: workdayMinutes, hour: 60, minute: 1 }[unit]
  const places = unit === 'minute' ? 0 : analysis.min > 0 && analysis.min / minutes < 0.05 ? 2 : 1
  const work = (passage: Passage, side: 'min' | 'max') =>
    passage.passed.reduce((sum, one) => sum + (project.steps.get(one.id)?.look === 'operation' ? one[side] : 0), 0)
  const said = (value: number) => rounded(value / minutes, places)
  const workMin = work(found.shortest, 'min')
  const workMax = work(found.longest, 'max')
  const none = analysis.max.none.minutes
  const [a, b] = shared([workMin / minutes, (analysis.min - workMin) / minutes], analysis.min / minutes, places)
  const [c, d, e] = shared(
    [workMax / minutes, (none - workMax) / minutes, (most - none) / minutes],
    most / minutes,
    places,
  )
  return {
    analysis,
    longest: found.longest,
    impacts: new Map(impacts.map(({ problem, leadMinutes }) => [problem, leadMinutes])),
    leadTime: {
      unit,
      places,
      min: said(analysis.min),
      max: said(most),
      expected: said(analysis.expectedHeading),
      most85: p85 === null ? null : said(p85),
      atLeast: analysis.atLeast,
      work: [a!, c!],
      waits: [b!, d!],
      returns: e!,
    },
  }
}

/** What the last maps were simulated to, by all that a simulation reads (domain: it is kept with the version of the model). */
const simulated = new Map<string, number | null>()
const KEPT = 8

/** Simulated once for each content: a map is printed again and again, and its cases take longer than its sheets. */
function keptP85(map: ProcessMap, project: Project): number | null {
  const { maps, lanes, steps, flows, groups, settings } = project
  const key = JSON.stringify([
    map.map.id,
    settings,
    ...[maps, lanes, steps, flows, groups].map((all) => [...all.values()]),
  ])
  const known = simulated.get(key)
  if (known !== undefined) return known
  const found = simulatedP85(map, project)
  simulated.set(key, found)
  if (simulated.size > KEPT) simulated.delete(simulated.keys().next().value!)
  return found
}

function simulatedP85(map: ProcessMap, project: Project): number | null {
  const runs = simulation(map, project)
  for (let step = runs.next(); ; step = runs.next()) if (step.done) return step.value.sound ? step.value.p85 : null
}

const rounded = (value: number, places: number) => Math.round(value * 10 ** places + 1e-9) / 10 ** places

/** Parts rounded so that their sum is the rounded whole: the rest goes to those that lost most. */
function shared(parts: readonly number[], whole: number, places: number): number[] {
  const by = 10 ** places
  const target = Math.round(whole * by + 1e-9)
  const floors = parts.map((part) => Math.floor(part * by + 1e-9))
  const left = target - floors.reduce((sum, one) => sum + one, 0)
  const order = parts
    .map((part, at) => ({ at, rest: part * by - floors[at]! }))
    .sort((one, other) => other.rest - one.rest || one.at - other.at)
  const sign = Math.sign(left)
  for (let at = 0; at < Math.abs(left); at++) floors[order[at % order.length]!.at]! += sign
  return floors.map((one) => one / by)
}
